import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { addressUrl } from './launch-plan.ts'

const POLL_EVERY = 40
const ANSWER_WITHIN = 3_000

/**
 * Resolves once the process at an address is ready: when `healthPath` answers 200, or without one when it accepts a
 * connection. Rejects when `signal` aborts.
 */
export async function untilReady(
  { host, port }: { host: string; port: number },
  healthPath: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const isReady = () =>
    healthPath === undefined ? accepts(host, port) : answersOk(addressUrl(host, port) + healthPath)
  while (!(await isReady())) await delay(POLL_EVERY, undefined, { signal })
}

async function answersOk(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}

function accepts(host: string, port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = connect({ port, host })
  socket.once('connect', () => resolve(true))
  socket.once('error', () => resolve(false))
  return promise.finally(() => socket.destroy())
}
