import type { Draft } from './draft.ts'
import { withoutLacking } from './draft-input.ts'

/** Options under a name. Null takes the model's default. */
export interface PresetOptions {
  style: string | null
  negativePrompt: string | null
  model: { id: string } | null
  width: number | null
  height: number | null
  count: number | null
  steps: number | null
  guidance: number | null
}

interface KnownModel {
  id: string
  features: readonly string[]
}

/**
 * What a preset changes of a draft: all options, and the end of the prompt.
 *
 * @param previous the preset that was chosen before, whose style goes
 * @param models those that are offered; of a model that is not, the default takes the place
 */
export function applyPreset(
  draft: Draft,
  preset: PresetOptions,
  previous: PresetOptions | undefined,
  models: readonly KnownModel[],
): Partial<Draft> {
  const { model, width, height, count, steps, guidance } = preset
  const known = models.find(({ id }) => id === model?.id)
  const changes = {
    prompt: withStyle(withoutStyle(draft.prompt, previous?.style), preset.style),
    negativePrompt: preset.negativePrompt ?? '',
    modelId: known?.id ?? null,
    size: width !== null && height !== null ? { width, height } : null,
    count,
    steps,
    guidance,
  }
  return { ...changes, ...withoutLacking({ ...draft, ...changes }, known ?? models[0]) }
}

function withStyle(prompt: string, style: string | null): string {
  if (!style || prompt.trim().endsWith(style)) return prompt
  return prompt.trim() === '' ? style : `${prompt.trim()}, ${style}`
}

const withoutStyle = (prompt: string, style: string | null | undefined): string =>
  style && prompt.endsWith(`, ${style}`) ? prompt.slice(0, -style.length - 2) : prompt

/** The options of a draft, to be kept under a name. */
export function presetInput({ negativePrompt, modelId, size, count, steps, guidance }: Draft) {
  return {
    negativePrompt: negativePrompt.trim() || null,
    modelId,
    width: size?.width ?? null,
    height: size?.height ?? null,
    count,
    steps,
    guidance,
  }
}
