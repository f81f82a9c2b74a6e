import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Pool } from 'undici'

/** One fetch: where to, and what is sent. */
export interface Fetch {
  url: string
  body: string
}

/**
 * The floor: for each request it makes the same fetches, those of a stage side by side and one stage after the other, and passes on what
 * comes. It reads nothing, plans nothing, signs nothing.
 */
export async function startForwarder(stages: Fetch[][]): Promise<string> {
  const pools = new Map<string, Pool>()
  for (const { url } of stages.flat())
    pools.set(url, pools.get(url) ?? new Pool(new URL(url).origin, { connections: 128 }))
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const forward = async ({ url, body }: Fetch) => {
    const answer = await pools.get(url)?.request({ path: '/graphql', method: 'POST', headers, body })
    return answer?.body.text()
  }
  const server = createServer(async (request, response) => {
    await text(request)
    let answer = ''
    for (const stage of stages) answer = (await Promise.all(stage.map(forward))).join('')
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
