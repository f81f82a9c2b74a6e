import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const MAIN = new URL('../../local/mongo/main.ts', import.meta.url).pathname

export interface MongoChild extends AsyncDisposable {
  readonly uri: string
  readonly pid: number
  kill(signal: NodeJS.Signals): Promise<number | null>
}

/** Runs the local MongoDB server as its own process; rejects with what it said when it does not start. */
export async function startMongoChild(env: Record<string, string>): Promise<MongoChild> {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = once(child, 'exit') as Promise<[number | null]>
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  const line = once(createInterface(child.stdout), 'line') as Promise<[string]>
  const first = await Promise.race([line, exited.then(() => undefined)])
  if (!first || child.pid === undefined) throw new Error(complaint)
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    return (await exited)[0]
  }
  const stop = async () => void (await kill('SIGKILL'))
  return { uri: JSON.parse(first[0]).uri, pid: child.pid, kill, [Symbol.asyncDispose]: stop }
}
