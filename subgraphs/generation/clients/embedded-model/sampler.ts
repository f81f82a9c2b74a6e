import { abortError } from './abort-error.ts'
import type { Job } from './drawing-job.ts'
import { type DrawingThread, type OnPicture, type SpawnThread, startThread } from './thread-owner.ts'
import { createTurnstile } from './turnstile.ts'

export type Sampler = AsyncDisposable & {
  /**
   * Waits for its turn, then draws. `seconds` is the time of drawing alone. Rejects with an AbortError when the signal
   * aborts or the sampler closes, and with an Error when the thread crashes; the next job gets a fresh thread.
   */
  draw(job: Job, onPicture: OnPicture, signal?: AbortSignal): Promise<{ rgb: Uint8Array; seconds: number }>
}

const mostRestarts = 3
const restartWindow = 60_000

/** Owns one drawing thread, replaced when it crashes, at most three times a minute. */
export async function openSampler(
  options: { modelDir: string; threads: number },
  spawn: SpawnThread,
): Promise<Sampler> {
  const enter = createTurnstile()
  const closing = new AbortController()
  const allowRestart = createRestartLimit()
  let thread: DrawingThread = await startThread(options, spawn)

  return {
    async draw(job, onPicture, signal) {
      const canceled = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
      using _turn = await enter(canceled)
      if (!thread.alive) {
        allowRestart()
        thread = await startThread(options, spawn)
      }
      if (canceled.aborted) throw abortError()

      const started = performance.now()
      const rgb = await thread.draw(job, onPicture, canceled)
      if (canceled.aborted) throw abortError()
      return { rgb, seconds: (performance.now() - started) / 1000 }
    },
    async [Symbol.asyncDispose]() {
      closing.abort()
      // A job that is starting a thread must be through before the thread is ended, or it would be left behind.
      using _turn = await enter(new AbortController().signal)
      await thread[Symbol.asyncDispose]()
    },
  }
}

/** A request that always crashes the thread must not keep the process busy with loading weights. */
function createRestartLimit(): () => void {
  let restarts: number[] = []

  return () => {
    const now = performance.now()
    restarts = restarts.filter((at) => now - at < restartWindow)
    if (restarts.length >= mostRestarts) throw new Error('the drawing thread keeps crashing')
    restarts.push(now)
  }
}
