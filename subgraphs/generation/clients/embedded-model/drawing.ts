import { denoise } from './denoise.ts'
import type { DrawingJob } from './drawing-job.ts'
import { hintLevel, hintOf } from './hint.ts'
import { paintSketch } from './paint-sketch.ts'
import { gaussianNoise, randomOfSeed } from './random.ts'
import { loadSketchMaterial, type SketchMaterial } from './sketch-material.ts'
import { floatsOf, floatTensor, loadWeights, type Weights } from './weights.ts'

const edge = 64
const pictureLength = 3 * edge * edge

export type DrawingModel = { readonly weights: Weights; readonly material: SketchMaterial }

export async function loadDrawingModel(modelDir: string, threads: number): Promise<DrawingModel> {
  return { weights: await loadWeights(modelDir, threads), material: await loadSketchMaterial(modelDir) }
}

/** Noise, sketch and hint of a job. The noise is drawn first, so that it depends on the seed alone. */
export function prepare(material: SketchMaterial, job: DrawingJob) {
  const random = randomOfSeed(job.seed)
  const noise = gaussianNoise(pictureLength, random)
  const sketch = job.source?.rgb64 ?? paintSketch(material, job.plan, random, job.creativity)
  const level = hintLevel(job.source?.strength ?? job.creativity)
  return { noise, sketch, level, hint: hintOf(sketch, level) }
}

/** Yields the picture after every step, planar 64 x 64. */
export function draw({ weights, material }: DrawingModel, job: DrawingJob): AsyncGenerator<Float32Array, void> {
  const { noise, hint, level } = prepare(material, job)
  const { caption, avoided, steps, guidance } = job
  return denoise(weights, { caption, avoided, steps, guidance, noise, hint, level })
}

/** A finished 64 x 64 picture at 256 x 256, planar, slightly outside -1 to 1. */
export async function enlarge({ weights }: DrawingModel, picture: Float32Array): Promise<Float32Array> {
  return floatsOf(await weights.enlarger.run({ x: floatTensor(picture, [1, 3, edge, edge]) }), 'y')
}
