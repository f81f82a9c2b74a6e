import type { GenerateInput } from './__generated__/Generate.ts'
import { type Draft, defaultStrength, emptyDraft } from './draft.ts'

/** The draft as the API takes it. */
export function toInput(draft: Draft): GenerateInput {
  const { prompt, negativePrompt, modelId, size, count, steps, guidance, seed, source } = draft
  return {
    prompt: prompt.trim(),
    negativePrompt: negativePrompt.trim() || null,
    modelId,
    width: size?.width ?? null,
    height: size?.height ?? null,
    count,
    steps,
    guidance,
    seed,
    source,
  }
}

interface Recipe {
  kind: GenerateInput['kind']
  factor: number | null
  prompt: string
  negativePrompt: string | null
  model: { id: string }
  width: number
  height: number
  count: number
  steps: number
  guidance: number
  seed: number
  source: { image: { id: string }; strength: number; mask: { id: string } | null } | null
}

/** The request for a finished generation once more, down to the seed. */
export function inputOf(recipe: Recipe): GenerateInput {
  const { kind, factor, prompt, negativePrompt, model, width, height, count, steps, guidance, seed } = recipe
  const source = recipe.source && {
    imageId: recipe.source.image.id,
    strength: recipe.source.strength,
    ...(recipe.source.mask && { maskImageId: recipe.source.mask.id }),
  }
  const wish = { prompt, modelId: model.id, source }
  return kind === 'PICTURE'
    ? { ...wish, negativePrompt, width, height, count, steps, guidance, seed }
    : { ...wish, kind, factor }
}

/** How far a variation moves away from its picture. */
const variationStrength = 0.3

/**
 * The request for one more picture like a finished one, with a new seed.
 *
 * @param imageId the picture, where the model can start from it; without it the words alone are drawn again
 */
export function variationOf(recipe: Recipe, imageId: string | undefined): GenerateInput {
  const input = { ...inputOf(recipe), seed: null }
  return imageId ? { ...input, count: 1, source: { imageId, strength: variationStrength } } : input
}

/** What of a draft a model would refuse, left empty. */
export const withoutLacking = (
  { source }: Draft,
  model: { features: readonly string[] } | undefined,
): Partial<Draft> => ({
  ...(!model?.features.includes('NEGATIVE_PROMPT') && { negativePrompt: emptyDraft.negativePrompt }),
  ...(source?.maskImageId &&
    !model?.features.includes('MASK') && { source: { imageId: source.imageId, strength: defaultStrength } }),
  ...(!model?.features.includes('SOURCE') && { source: emptyDraft.source }),
  ...(!model?.features.includes('SEED') && { seed: emptyDraft.seed }),
})
