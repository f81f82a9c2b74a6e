import { Tensor } from 'onnxruntime-node'
import type { HintLevel } from './hint.ts'
import { floatsOf, floatTensor, tensorOf, type Weights } from './weights.ts'

const edge = 64
const pictureLength = 3 * edge * edge
const hintShape = [4, 32, 32] as const

/**
 * The time (0 noise, 1 picture) at which the prediction is taken as the picture, by hint level. With a fine sketch
 * the picture is settled early, and going on to 1 would only add mottling.
 */
const endTimes = { 0: 0.85, 1: 0.8, 2: 0.7, 3: 0.5, 4: 0.4 } as const

export type Denoising = {
  /** Token ids of the caption and of what to keep away from. */
  readonly caption: readonly number[]
  readonly avoided: readonly number[]
  /** Normal noise, 3 x 64 x 64; changed in place. */
  readonly noise: Float32Array
  readonly hint: Float32Array
  readonly level: HintLevel
  readonly steps: number
  readonly guidance: number
  readonly kept?: Kept | undefined
}

/** A picture, planar as the result, of which everything stays but what lies under the mask (64 x 64, 1 inside, 0 outside). */
export type Kept = { readonly picture: Float32Array; readonly mask: Float32Array }

/**
 * Rectified flow with classifier-free guidance. Yields the predicted clean picture after every step, planar RGB about
 * -1 to 1, 64 x 64; the last one is the result. At a guidance of 1 the contrast with `avoided` adds nothing, so the net
 * runs for the caption alone, twice as fast.
 */
export async function* denoise(weights: Weights, job: Denoising): AsyncGenerator<Float32Array, void> {
  const { noise: state, guidance } = job
  const guided = guidance > 1
  const batch = guided ? 2 : 1
  const text = await encodeText(weights, guided ? [job.caption, job.avoided] : [job.caption])
  const hint = floatTensor(repeat(job.hint, batch), [batch, ...hintShape])
  const times = schedule(job.steps, endTimes[job.level])

  for (const [step, time] of times.entries()) {
    const outputs = await weights.unet.run({
      z: floatTensor(repeat(state, batch), [batch, 3, edge, edge]),
      t: floatTensor(new Float32Array(batch).fill(time), [batch]),
      ...text,
      hint,
    })
    const prediction = keep(guide(floatsOf(outputs, 'x'), guidance), job.kept)
    const next = times[step + 1]
    if (next !== undefined) advance(state, prediction, time, next)
    yield prediction
  }
}

async function encodeText({ text }: Weights, captions: readonly (readonly number[])[]) {
  const ids = BigInt64Array.from(captions.flat(), BigInt)
  const outputs = await text.run({ ids: new Tensor('int64', ids, [captions.length, ids.length / captions.length]) })
  return { txt: tensorOf(outputs, 'txt'), pool: tensorOf(outputs, 'pool'), bias: tensorOf(outputs, 'bias') }
}

/** Times from 0 to `end`, denser near the noise: end u / (u + 1.6 (1 - u)) for evenly spaced u. */
function schedule(steps: number, end: number): number[] {
  return Array.from({ length: steps }, (_, step) => {
    const u = step / Math.max(1, steps - 1)
    return (end * u) / (u + (1 - u) * 1.6)
  })
}

/** `predictions` holds the guided half first and, with guidance, the half to move away from second. */
function guide(predictions: Float32Array, guidance: number): Float32Array {
  const guided = predictions.length > pictureLength
  const picture = new Float32Array(pictureLength)
  for (let i = 0; i < pictureLength; i++) {
    const wanted = predictions[i] as number
    const avoided = guided ? (predictions[pictureLength + i] as number) : wanted
    const value = avoided + guidance * (wanted - avoided)
    picture[i] = Math.max(-1.05, Math.min(1.05, value))
  }
  return picture
}

/**
 * Puts back what is to stay. As it is done at every step, the state outside of the mask goes straight from the noise to
 * the kept picture, and the net draws what fits beside it.
 */
function keep(prediction: Float32Array, kept: Kept | undefined): Float32Array {
  if (!kept) return prediction
  const { picture, mask } = kept
  return prediction.map((value, i) => {
    const stays = picture[i] as number
    return stays + (value - stays) * (mask[i % mask.length] as number)
  })
}

/** One Euler step along the straight line from the state to the predicted picture. */
function advance(state: Float32Array, picture: Float32Array, time: number, next: number): void {
  for (let i = 0; i < pictureLength; i++) {
    const now = state[i] as number
    state[i] = now + ((next - time) * ((picture[i] as number) - now)) / (1 - time)
  }
}

function repeat(values: Float32Array, times: number): Float32Array {
  const repeated = new Float32Array(values.length * times)
  for (let i = 0; i < times; i++) repeated.set(values, i * values.length)
  return repeated
}
