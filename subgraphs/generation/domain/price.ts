import type { Recipe } from './generation.ts'

/** Area that one credit buys: 512 x 512 pixels. */
const AREA = 512 * 512
/** Steps that one credit buys. */
const STEPS = 15

/**
 * Price in whole credits: images x areas x efforts, where each begun 512 x 512 pixels is an area and each begun 15
 * steps are an effort. So an image of up to 512 x 512 in the usual number of steps costs one credit.
 */
export function priceOf({ width, height, steps, count }: Pick<Recipe, 'width' | 'height' | 'steps' | 'count'>): number {
  return count * Math.ceil((width * height) / AREA) * Math.ceil(steps / STEPS)
}
