import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A plain HTTP server on a free port. */
export async function startToyUpstream(answer: RequestListener): Promise<AsyncDisposable & { url: string }> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
