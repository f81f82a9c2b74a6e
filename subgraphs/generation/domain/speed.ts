import type { Recipe } from './generation.ts'

/** Pixels of a tile's side that an upscale takes in one pass. */
const TILE = 64

/**
 * Work in passes of the model: one for each step of each image, two where guidance compares with the unconditional
 * picture (from 1 down it does not). An upscale takes one for each tile.
 */
export function passesOf({
  kind,
  width,
  height,
  factor = 1,
  steps,
  guidance,
  count,
}: Omit<Recipe, 'prompt' | 'negativePrompt' | 'modelId' | 'seed' | 'source'>): number {
  if (kind === 'UPSCALE') return Math.ceil(width / factor / TILE) * Math.ceil(height / factor / TILE)
  return count * steps * (guidance > 1 ? 2 : 1)
}

/** Weight of the latest measurement. */
const ALPHA = 0.2

/** Exponentially weighted mean. */
export const averaged = (mean: number | undefined, latest: number): number =>
  mean === undefined ? latest : mean + ALPHA * (latest - mean)

/** Expected seconds until work of `passes` is done behind that which is ahead, on one worker. */
export function secondsFor(passes: number, ahead: number, secondsPerPass: number): number {
  return (passes + ahead) * secondsPerPass
}
