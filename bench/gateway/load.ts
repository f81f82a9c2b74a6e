import { Pool } from 'undici'
import type { MeasuredGateway } from './child.ts'

export interface Load {
  requests: number
  connections: number
  /** Body of the nth request. */
  body: (n: number) => string
  /** Throws where the answer to the nth request is not what it should be. */
  check: (n: number, answer: string) => void
}

export interface Measured {
  /** CPU time of the gateway for each request, in microseconds. */
  cpu: number
  /** Time from sending to the last byte that 99 of 100 requests stay under, in milliseconds. */
  p99: number
}

/** Sends requests over connections that each wait for an answer before they send the next. */
export async function measure(gateway: MeasuredGateway, load: Load): Promise<Measured> {
  const { requests, connections, body, check } = load
  const pool = new Pool(gateway.url, { connections })
  const headers = { 'content-type': 'application/json' }
  const times: number[] = []
  let sent = 0
  const before = await gateway.cpu()
  const work = async () => {
    while (sent < requests) {
      const n = sent++
      const started = performance.now()
      const response = await pool.request({ path: '/graphql', method: 'POST', headers, body: body(n) })
      const answer = await response.body.text()
      times.push(performance.now() - started)
      check(n, answer)
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  const used = (await gateway.cpu()) - before
  await pool.close()
  times.sort((a, b) => a - b)
  return { cpu: used / requests, p99: times[Math.floor(times.length * 0.99)] ?? 0 }
}
