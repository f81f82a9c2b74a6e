import { ConfigurationError } from '../platform/env.ts'
import { buildClient, clientDir } from './build-client.ts'
import { readConfig } from './config.ts'
import { statusLine } from './console-lines.ts'
import { startPlatform } from './start-platform.ts'

const databases = {
  elsewhere: 'the one that MONGODB_URI names',
  mongod: 'mongod of this machine',
  'built-in': 'built-in, for one machine',
}

const interrupted = new AbortController()
const stopping = Promise.withResolvers<undefined>()
function stop() {
  // Leaving at once kills the children as well: see `supervise`.
  if (interrupted.signal.aborted) process.exit(130)
  console.log(statusLine('stopping', 'in order; once more to kill'))
  interrupted.abort()
  stopping.resolve(undefined)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)

// An npm that is killed can't pass a signal on; its child only notices that it has another parent.
if (process.env.npm_lifecycle_event !== undefined) {
  const { ppid } = process
  const watch = setInterval(() => {
    if (process.ppid === ppid) return
    clearInterval(watch)
    stop()
  }, 500)
}

/** Runs the platform until a signal, or until it can't go on: then throws why. */
async function run(): Promise<void> {
  const startedAt = performance.now()
  const config = readConfig(process.env)
  console.log(statusLine('data', config.dataDir))
  console.log(statusLine('database', databases[config.mongo.kind]))
  await using platform = await startPlatform({
    ...config,
    env: process.env,
    web: { dir: clientDir, build: () => buildClient(interrupted.signal) },
    report: (line) => console.log(line),
    signal: interrupted.signal,
  })
  // Without a scheme: the only URL on the console is the one to open.
  if (platform.mailUrl !== undefined) console.log(statusLine('mail', `to read at ${new URL(platform.mailUrl).host}`))
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1)
  console.log(`\n  ImaginPrompt is ready after ${seconds} s: ${platform.url}\n`)

  const failure = await Promise.race([platform.failure, stopping.promise])
  if (failure) throw failure
}

try {
  await run()
  process.exit(0)
} catch (error) {
  if (interrupted.signal.aborted) process.exit(0)
  console.error(error instanceof Error ? error.message : error)
  process.exit(error instanceof ConfigurationError ? 78 : 1)
}
