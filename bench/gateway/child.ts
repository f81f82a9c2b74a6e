import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import type { GatewayKind, Report, Use } from './measured-process.ts'

export interface MeasuredGateway extends Disposable {
  url: string
  /** CPU time used so far, in microseconds. */
  cpu(): Promise<number>
  /** What it has used of everything; only ours tells. */
  use(): Promise<Use>
}

export type PeerKind = 'hive' | 'mercurius'

const peers = new URL('peers/start.mjs', import.meta.url)

/** Whether other gateways are installed: `npm ci` in `bench/gateway/peers`. */
export const arePeersInstalled = () => existsSync(new URL('node_modules', peers))

/** Starts a gateway in a process of its own, in production mode. */
export const startMeasured = (kind: GatewayKind, file: string) =>
  start(new URL('measured-process.ts', import.meta.url), [kind, file])

/** Starts a gateway of others in a process of its own, in production mode. */
export const startPeer = (kind: PeerKind, supergraphFile: string, subgraphs: { name: string; url: string }[]) =>
  start(peers, [kind, supergraphFile, subgraphs.map(({ name, url }) => `${name}=${url}`).join(',')])

async function start(program: URL, args: string[]): Promise<MeasuredGateway> {
  const child = fork(program, args, {
    env: { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: 'true' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const next = async () => (await once(child, 'message'))[0] as Report
  const started = await next()
  if (!('url' in started)) throw new Error('The gateway did not say where it is')
  async function use(): Promise<Use> {
    const answer = next()
    child.send('cpu')
    const report = await answer
    if (!('cpu' in report)) throw new Error('The gateway did not say what it has used')
    return report
  }
  return {
    url: started.url,
    cpu: async () => (await use()).cpu,
    use,
    [Symbol.dispose]: () => void child.kill('SIGKILL'), // Some of the others take their time.
  }
}
