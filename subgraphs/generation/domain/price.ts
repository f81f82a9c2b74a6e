import type { Recipe } from './generation.ts'
import type { Model } from './model.ts'

/** Pixels that a model's `creditsPerArea` buy: 512 x 512. */
const AREA = 512 * 512
/** Steps that they buy. */
const STEPS = 15

/**
 * Price in whole credits. Of a picture: the model's rate x images x areas x efforts, where each begun 512 x 512 pixels is an area and
 * each begun 15 steps are an effort. So an image of up to 512 x 512 in the embedded model's usual number of steps costs
 * one credit. Of an upscale or a removed background: the rate x areas of the image that is changed.
 */
export function priceOf(
  { width, height, steps, count, factor = 1 }: Pick<Recipe, 'width' | 'height' | 'steps' | 'count' | 'factor'>,
  { creditsPerArea }: Pick<Model, 'creditsPerArea'>,
): number {
  return creditsPerArea * count * Math.ceil((width * height) / factor ** 2 / AREA) * Math.ceil(steps / STEPS)
}
