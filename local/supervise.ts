import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'

/** A faulty configuration (sysexits.h), which starting again would not mend. */
const EXIT_CONFIGURATION = 78

/** Waits between restarts, in milliseconds; doubled each time until a process has been up long enough. */
const BACKOFF = { first: 100, longest: 5_000, resetAfterUp: 30_000 }

/** Nothing outlives this process, even where it leaves without stopping anything in order. */
const alive = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL')
})

export interface ProcessEnd {
  code: number | null
  signal: NodeJS.Signals | null
  /** Milliseconds until it is started again; undefined where that would not help. */
  restartIn: number | undefined
}

export interface SupervisedProcess {
  /** Of the process that runs now; undefined between an end and the next start. */
  readonly pid: number | undefined
  /** How often it was started. */
  readonly starts: number
  kill(signal: NodeJS.Signals): void
  /** Asks it to stop, kills it after `grace` milliseconds, and does not start it again. */
  stop(grace: number): Promise<void>
}

/**
 * Keeps a Node program running: starts it again with growing waits when it ends, until `stop`.
 *
 * The child has an IPC channel to this process and leads a process group of its own. So it notices when this process is
 * killed, and a Ctrl-C in the terminal reaches this process alone, which can then stop things in order.
 */
export function supervise({
  main,
  env,
  onLine,
  onEnd,
}: {
  /** Absolute path of the program. */
  main: string
  env: Record<string, string>
  /** A line of the child's output or error output. */
  onLine: (line: string, from: 'stdout' | 'stderr') => void
  onEnd: (end: ProcessEnd) => void
}): SupervisedProcess {
  const stopping = new AbortController()
  let child: ChildProcess | undefined
  let starts = 0
  const killNow = () => void child?.kill('SIGKILL')

  async function keepRunning() {
    for (let wait = BACKOFF.first; ; wait = Math.min(BACKOFF.longest, wait * 2)) {
      const startedAt = performance.now()
      const { code, signal } = await run()
      if (stopping.signal.aborted) return
      if (performance.now() - startedAt >= BACKOFF.resetAfterUp) wait = BACKOFF.first

      const restartIn = code === EXIT_CONFIGURATION ? undefined : wait
      onEnd({ code, signal, restartIn })
      if (restartIn === undefined) return
      await delay(restartIn, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) return
    }
  }

  function run(): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    const { promise, resolve } = Promise.withResolvers<{ code: number | null; signal: NodeJS.Signals | null }>()
    const started = spawn(process.execPath, [main], {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    starts++
    child = started
    alive.add(started)
    for (const from of ['stdout', 'stderr'] as const) {
      const input = started[from]
      if (input) createInterface({ input }).on('line', (line) => onLine(line, from))
    }
    // 'close' comes after the last line of output; 'error' alone where the program could not be started at all.
    started.once('error', (error) => {
      onLine(error.message, 'stderr')
      resolve({ code: null, signal: null })
    })
    started.once('close', (code, signal) => resolve({ code, signal }))
    return promise.finally(() => {
      alive.delete(started)
      child = undefined
    })
  }

  const running = keepRunning()
  return {
    get pid() {
      return child?.pid
    },
    get starts() {
      return starts
    },
    kill: (signal) => void child?.kill(signal),
    async stop(grace) {
      stopping.abort()
      child?.kill('SIGTERM')
      const timer = setTimeout(killNow, grace)
      await running
      clearTimeout(timer)
    },
  }
}
