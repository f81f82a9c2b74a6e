import type { Recipe } from './generation.ts'

/**
 * Work in passes of the model: one for each step of each image, two where guidance compares with the unconditional
 * picture (from 1 down it does not).
 */
export function passesOf({ steps, guidance, count }: Pick<Recipe, 'steps' | 'guidance' | 'count'>): number {
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
