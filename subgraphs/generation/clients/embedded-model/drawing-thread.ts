/**
 * The thread that draws. It exists because onnxruntime computes on the thread that asks, which would hold up every
 * other request of the process for the length of a step. Errors are not caught: they end the thread, and its owner
 * starts another.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { draw, enlarge, loadDrawingModel } from './drawing.ts'
import type { DrawingJob, EnlargingJob, NumberedJob, ThreadMessage, ThreadSettings } from './drawing-job.ts'
import { enlargeTiles } from './enlarge-tiles.ts'
import { toBytes } from './picture-bytes.ts'

const { modelDir, threads, canceled } = workerData as ThreadSettings
const model = await loadDrawingModel(modelDir, threads)

function post(message: ThreadMessage) {
  parentPort?.postMessage(message)
}

async function run({ id, ...job }: NumberedJob): Promise<ThreadMessage> {
  return 'plan' in job ? drawPicture(id, job) : enlargePicture(id, job)
}

async function enlargePicture(id: number, job: EnlargingJob): Promise<ThreadMessage> {
  const picture = new Uint8Array(job.rgb.length * 16)
  for await (const _ of enlargeTiles(model, job, picture))
    if (Atomics.load(canceled, 0) === id) return { kind: 'stopped' }
  return { kind: 'drawn', rgb: picture }
}

async function drawPicture(id: number, job: DrawingJob): Promise<ThreadMessage> {
  let step = 0
  let picture: Float32Array = new Float32Array()

  for await (picture of draw(model, job)) {
    // Looked at before the step is told: whoever canceled hears of no further one.
    if (Atomics.load(canceled, 0) === id) return { kind: 'stopped' }
    step++
    post({ kind: 'stepped', step, rgb: toBytes(picture) })
  }
  return { kind: 'drawn', rgb: toBytes(await enlarge(model, picture)) }
}

parentPort?.on('message', async (job: NumberedJob) => post(await run(job)))
post({ kind: 'ready' })
