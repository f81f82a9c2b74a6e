import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

const main = new URL('../main.ts', import.meta.url).pathname

/** Runs `node gateway/main.ts` with nothing in its environment but this. */
export const spawnProgram = (env: Record<string, string>) =>
  spawn(process.execPath, [main], { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })

/** Starts the program on a free port and waits until it listens; disposed of, it is killed. */
export async function startProgram(env: Record<string, string>) {
  const child = spawnProgram({ PORT: '0', ...env })
  child.stderr.pipe(process.stderr)
  for await (const line of createInterface(child.stdout)) {
    const entry = JSON.parse(line)
    if (entry.msg !== 'gateway-listening') continue
    child.stdout.resume()
    return { url: entry.url as string, child, [Symbol.dispose]: () => void child.kill('SIGKILL') }
  }
  throw new Error('The gateway ended before it listened')
}
