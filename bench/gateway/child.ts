import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { GatewayKind, Report } from './measured-process.ts'

export interface MeasuredGateway extends Disposable {
  url: string
  /** CPU time used so far, in microseconds. */
  cpu(): Promise<number>
}

/** Starts a gateway in a process of its own, in production mode. */
export async function startMeasured(kind: GatewayKind, supergraphFile: string): Promise<MeasuredGateway> {
  const child = fork(new URL('measured-process.ts', import.meta.url), [kind, supergraphFile], {
    env: { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: 'true' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const next = async () => (await once(child, 'message'))[0] as Report
  const started = await next()
  if (!('url' in started)) throw new Error('The gateway did not say where it is')
  return {
    url: started.url,
    async cpu() {
      const answer = next()
      child.send('cpu')
      const report = await answer
      return 'cpu' in report ? report.cpu : Number.NaN
    },
    [Symbol.dispose]: () => void child.kill(),
  }
}
