import { Worker } from 'node:worker_threads'
import { abortError } from './abort-error.ts'
import type { Job, NumberedJob, ThreadMessage, ThreadSettings } from './drawing-job.ts'

export type OnPicture = (step: number, rgb: Uint8Array) => void

/** Dispose it only while it is not drawing. */
export type DrawingThread = AsyncDisposable & {
  readonly alive: boolean
  /** One at a time. Resolves to RGB bytes, 256 x 256 or what is enlarged; rejects with an AbortError within a step of the signal. */
  draw(job: Job, onPicture: OnPicture, signal: AbortSignal): Promise<Uint8Array>
}

export type SpawnThread = (settings: ThreadSettings) => Worker

export function spawnThread(settings: ThreadSettings): Worker {
  return new Worker(new URL('./drawing-thread.ts', import.meta.url), { workerData: settings })
}

type Running = PromiseWithResolvers<Uint8Array> & { readonly onPicture: OnPicture }

/** Starts a thread and waits until it has loaded the model. Rejects when it cannot. */
export async function startThread(
  options: { modelDir: string; threads: number },
  spawn: SpawnThread,
): Promise<DrawingThread> {
  const canceled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const worker = spawn({ ...options, canceled })
  const ready = Promise.withResolvers<void>()
  let running: Running | undefined
  let lastId = 0
  let alive = true

  const hear = (message: ThreadMessage) => {
    switch (message.kind) {
      case 'ready':
        return ready.resolve()
      case 'stepped':
        return running?.onPicture(message.step, message.rgb)
      case 'drawn':
        return running?.resolve(message.rgb)
      case 'stopped':
        return running?.reject(abortError())
    }
  }
  const end = (error: Error) => {
    alive = false
    ready.reject(error)
    running?.reject(error)
  }
  worker.on('message', hear)
  worker.once('error', (cause) => end(new Error('the drawing thread crashed', { cause })))
  worker.once('exit', (code) => end(new Error(`the drawing thread ended with code ${code}`)))
  await ready.promise

  return {
    get alive() {
      return alive
    },
    async draw(job, onPicture, signal) {
      const id = ++lastId
      const cancel = () => Atomics.store(canceled, 0, id)
      running = { ...Promise.withResolvers<Uint8Array>(), onPicture }
      signal.addEventListener('abort', cancel, { once: true })
      worker.postMessage({ ...job, id } satisfies NumberedJob)
      try {
        return await running.promise
      } finally {
        signal.removeEventListener('abort', cancel)
        running = undefined
      }
    },
    // Only for an idle thread: onnxruntime-node 1.30 aborts the whole process when its thread ends during a run.
    async [Symbol.asyncDispose]() {
      await worker.terminate()
    },
  }
}
