import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Below what Linux, macOS and Windows give to outgoing connections: a service that restarts must find its port as it
 * left it, and no connection of its neighbours may have taken it meanwhile.
 */
const RANGE = { from: 15_000, below: 32_000 }

/** Different TCP ports of the loopback address that nobody listens on now. */
export async function chooseFreePorts(count: number): Promise<number[]> {
  const ports = new Set<number>()
  for (let tries = 0; ports.size < count; tries++) {
    if (tries > 1_000) throw new Error(`Found no ${count} free ports from ${RANGE.from} to ${RANGE.below}.`)
    const port = randomInt(RANGE.from, RANGE.below)
    if (await isFree(port)) ports.add(port)
  }
  return [...ports]
}

/** Whether a server could listen there now. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>()
  const server = createServer()
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') resolve(false)
    else reject(new Error(`Can't listen on ${host}:${port}: ${error.message}`))
  })
  server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  return promise
}
