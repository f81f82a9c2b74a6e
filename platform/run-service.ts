import type { Env } from './env.ts'
import { ConfigurationError } from './env.ts'

/** Longest time that stopping may take beside the service's own grace, in milliseconds; then the process ends anyway. */
const STOP_LIMIT = 4_000

export interface Service extends AsyncDisposable {
  /** Milliseconds that it may take to finish what it has begun; none where absent. */
  readonly grace?: number
}

/**
 * Runs a service until SIGINT or SIGTERM, or until the process that started it over IPC is gone.
 * Exit codes: 0 after an ordered stop, 78 for a faulty configuration (as in sysexits.h), 1 for anything else.
 */
export async function runService(start: (env: Env) => Promise<Service>): Promise<void> {
  const stopped = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.resolve())
  if (process.channel) process.once('disconnect', () => stopped.resolve())
  try {
    const service = await Promise.race([start(process.env), stopped.promise])
    await stopped.promise
    setTimeout(() => process.exit(1), STOP_LIMIT + (service?.grace ?? 0)).unref()
    await service?.[Symbol.asyncDispose]()
    process.exit(0)
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`)
    process.exit(error instanceof ConfigurationError ? 78 : 1)
  }
}

function explain(error: unknown): string {
  if (error instanceof ConfigurationError) return error.message
  const { code, port } = error as { code?: string; port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop what uses it or choose another port.`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
