import { setTimeout as delay } from 'node:timers/promises'
import type { DrawRequest, EncodeImage, Provider, Report, Speeds } from '../domain/ports.ts'
import { passesOf } from '../domain/speed.ts'

/** Milliseconds for which a new worker only does what waits for it. */
const QUIET = 30_000

export interface MeasuringPorts {
  encode: EncodeImage
  /** Monotonic, in milliseconds. */
  elapsed(): number
  speeds: Speeds
  report: Report
}

/**
 * Draws a picture of nobody's with a model that runs in this process, so that something is known of the machine's speed
 * before enough people have used it. The first one warms up and is not counted.
 */
export async function measureSpeed(
  { encode, elapsed, speeds, report }: MeasuringPorts,
  { model, version, draw }: Provider,
  signal: AbortSignal,
): Promise<void> {
  const [size = { width: 512, height: 512 }] = model.sizes
  const recipe: DrawRequest = {
    ...{ prompt: 'a lighthouse', negativePrompt: null, modelId: model.id, seed: 1, source: null },
    ...{ ...size, steps: model.defaultSteps, guidance: model.defaultGuidance },
  }
  const drawOnce = async () => {
    const startedAt = elapsed()
    const picture = await draw(recipe, { onStep: () => Promise.resolve(), signal })
    await encode(picture, { ...recipe, source: null, modelName: model.name, modelVersion: version })
    return (elapsed() - startedAt) / 1_000
  }
  try {
    await delay(QUIET, undefined, { signal })
    await drawOnce()
    await speeds.learn(model.id, (await drawOnce()) / passesOf({ ...recipe, count: 1 }))
  } catch (error) {
    if (!signal.aborted) report('speed-not-measured', { error, model: model.id })
  }
}
