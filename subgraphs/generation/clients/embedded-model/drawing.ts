import { denoise, type Kept } from './denoise.ts'
import type { DrawingJob } from './drawing-job.ts'
import { hintLevel, hintOf } from './hint.ts'
import { paintSketch } from './paint-sketch.ts'
import { gaussianNoise, type Random, randomOfSeed } from './random.ts'
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
  const sketch = sketchOf(material, job, random)
  const level = hintLevel(job.source && !job.source.mask64 ? job.source.strength : job.creativity)
  return { noise, sketch, level, hint: hintOf(sketch, level) }
}

function sketchOf(material: SketchMaterial, { source, plan, creativity }: DrawingJob, random: Random) {
  if (!source) return paintSketch(material, plan, random, creativity)
  const { rgb64, mask64, strength } = source
  if (!mask64) return rgb64
  const share = (i: number) => ((mask64[Math.floor(i / 3)] as number) / 255) * strength
  return paintSketch(material, plan, random, creativity, rgb64).map((value, i) => {
    const kept = rgb64[i] as number
    return kept + (value - kept) * share(i)
  })
}

/** What stays of a source under a mask, as the net sees pictures. */
function keptOf({ source }: DrawingJob): Kept | undefined {
  if (!source?.mask64) return undefined
  const { rgb64, mask64 } = source
  const plane = edge * edge
  return {
    picture: Float32Array.from({ length: pictureLength }, (_, i) => {
      return (rgb64[(i % plane) * 3 + Math.floor(i / plane)] as number) / 127.5 - 1
    }),
    mask: Float32Array.from(mask64, (value) => value / 255),
  }
}

/** Yields the picture after every step, planar 64 x 64. */
export function draw({ weights, material }: DrawingModel, job: DrawingJob): AsyncGenerator<Float32Array, void> {
  const { noise, hint, level } = prepare(material, job)
  const { caption, avoided, steps, guidance } = job
  return denoise(weights, { caption, avoided, steps, guidance, noise, hint, level, kept: keptOf(job) })
}

/** A finished 64 x 64 picture at 256 x 256, planar, slightly outside -1 to 1. */
export async function enlarge({ weights }: DrawingModel, picture: Float32Array): Promise<Float32Array> {
  return floatsOf(await weights.enlarger.run({ x: floatTensor(picture, [1, 3, edge, edge]) }), 'y')
}
