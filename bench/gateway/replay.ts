import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Replay extends AsyncDisposable {
  name: string
  url: string
  /** Bodies of the fetches so far. */
  seen: string[]
}

/**
 * Answers for a subgraph what that answered to the same fetch before, so that subgraphs take little of the machine while a gateway is
 * measured.
 *
 * @param same what two fetches with the same answer have in common
 */
export async function startReplay(
  { name, url }: { name: string; url: string },
  same: (body: string) => string,
): Promise<Replay> {
  const answers = new Map<string, Buffer>()
  const seen: string[] = []
  const ask = async (body: string) => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    return Buffer.from(await response.arrayBuffer())
  }
  const server = createServer(async (request, response) => {
    const body = await text(request)
    seen.push(body)
    const key = same(body)
    const answer = answers.get(key) ?? (await ask(body))
    answers.set(key, answer)
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    name,
    url: `http://127.0.0.1:${port}/graphql`,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
