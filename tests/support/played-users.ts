import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { IDENTITY_HEADER, verifyIdentity } from '../../platform/identity.ts'

/** Plays users for billing: answers what people let be done with their data, which the test may change. */
export async function startPlayedUsers(key: string) {
  const permission = { processing: true, learning: true }
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const token = request.headers[IDENTITY_HEADER]?.toString()
    const identity = verifyIdentity(token, { audience: 'users', keys: { billing: key }, body, now: Date.now() })
    const data = identity && { permittedProcessing: permission }
    response.writeHead(identity ? 200 : 401, { 'content-type': 'application/json' }).end(JSON.stringify({ data }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    permission,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
