interface Recipe {
  kind: 'PICTURE' | 'UPSCALE' | 'BACKGROUND_REMOVAL'
  factor: number | null
  prompt: string
  negativePrompt: string | null
  model: { name: string }
  modelVersion: string | null
  width: number
  height: number
  steps: number
  guidance: number
}

/**
 * The recipe of one picture as a line to copy: all that it takes to draw it again.
 * @param seed seed of this picture, which is not the generation's where it has several
 */
export function recipeLine(recipe: Recipe, seed: number): string {
  const { kind, factor, prompt, negativePrompt, model, modelVersion, width, height, steps, guidance } = recipe
  const drawn = [`seed ${seed}`, `${steps} steps`, `guidance ${guidance}`]
  const changed = kind === 'UPSCALE' ? `enlarged ${factor} times` : 'background removed'
  const parts = [
    prompt.replace(/\s+/g, ' ').trim(),
    negativePrompt && `not: ${negativePrompt.replace(/\s+/g, ' ').trim()}`,
    modelVersion ? `${model.name} ${modelVersion}` : model.name,
    ...(kind === 'PICTURE' ? drawn : [changed]),
    `${width}×${height}`,
  ]
  return parts.filter(Boolean).join(' · ')
}
