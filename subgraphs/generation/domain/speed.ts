import type { Recipe } from './generation.ts'
import type { Model } from './model.ts'

/** Pixels of a tile's side that an upscale takes in one pass. */
const TILE = 64
/** To encode and store an image and to settle what was done takes about as long as so many passes of a model on one core. */
const FINISHING = 4

export type Effort = Omit<Recipe, 'prompt' | 'negativePrompt' | 'seed'>

/**
 * Work in passes of the model: one for each step of each image, two where guidance compares with the unconditional
 * picture (from 1 down it does not); an upscale takes one for each tile. What follows on them counts like passes.
 */
export function passesOf({
  kind,
  width,
  height,
  factor = 1,
  steps,
  guidance,
  count,
}: Omit<Effort, 'modelId' | 'source'>): number {
  const tiles = Math.ceil(width / factor / TILE) * Math.ceil(height / factor / TILE)
  const drawing = kind === 'UPSCALE' ? tiles : steps * (guidance > 1 ? 2 : 1)
  return count * (drawing + FINISHING)
}

/**
 * Names of what takes about as long a pass, the finest first: work of one kind, size and number of steps; of one kind;
 * all that a model does. They name settings only, nothing of a prompt, a picture or a person.
 */
export function speedGroups({ modelId, kind = 'PICTURE', width, height, steps, guidance, source }: Effort): string[] {
  const origin = source?.maskImageId != null ? 'masked' : source ? 'source' : 'words'
  const guided = guidance > 1 ? 'guided' : 'plain'
  return [[modelId, kind, `${width}x${height}`, steps, guided, origin].join(' '), [modelId, kind].join(' '), modelId]
}

/**
 * Seconds for which work is expected to take a worker's place, by the finest group that something is known of.
 *
 * @param learnt seconds a pass by group
 */
export function expectedSeconds(
  effort: Effort,
  learnt: ReadonlyMap<string, number>,
  { secondsPerPass }: Pick<Model, 'secondsPerPass'>,
): number {
  const known = speedGroups(effort).find((group) => learnt.has(group))
  return passesOf(effort) * ((known !== undefined && learnt.get(known)) || secondsPerPass)
}

/** Weight of the latest measurement. */
const ALPHA = 0.2

/** Exponentially weighted mean. */
export const averaged = (mean: number | undefined, latest: number): number =>
  mean === undefined ? latest : mean + ALPHA * (latest - mean)
