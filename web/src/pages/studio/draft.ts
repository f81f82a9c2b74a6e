/** The longest prompt that the API takes, in characters. */
export const longestPrompt = 2000

/** How far the picture moves away from its source where nothing else is chosen. */
export const defaultStrength = 0.4

/** A request in the making. Null takes the model's default. */
export interface Draft {
  prompt: string
  negativePrompt: string
  modelId: string | null
  size: { width: number; height: number } | null
  count: number | null
  steps: number | null
  guidance: number | null
  seed: number | null
  /** Where there is a mask, another image, only what lies under it is drawn anew. */
  source: { imageId: string; strength: number; maskImageId?: string } | null
}

export const emptyDraft: Draft = {
  prompt: '',
  negativePrompt: '',
  modelId: null,
  size: null,
  count: null,
  steps: null,
  guidance: null,
  seed: null,
  source: null,
}

const isText = (value: unknown) => typeof value === 'string'
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const has = (value: unknown, checks: Record<string, (member: unknown) => boolean>) =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(checks).every(([key, check]) => check((value as Record<string, unknown>)[key]))

const sound: Record<keyof Draft, (value: unknown) => boolean> = {
  prompt: isText,
  negativePrompt: isText,
  modelId: isText,
  size: (value) => has(value, { width: isNumber, height: isNumber }),
  count: isNumber,
  steps: isNumber,
  guidance: isNumber,
  seed: isNumber,
  source: (value) =>
    has(value, { imageId: isText, strength: isNumber, maskImageId: (id) => id === undefined || isText(id) }),
}

/** The draft that the browser remembers; whatever of it is not sound is left empty. */
export function readDraft(remembered: string | null): Draft {
  try {
    const found: unknown = JSON.parse(remembered ?? '{}')
    if (typeof found !== 'object' || found === null) return emptyDraft
    const kept = Object.entries(found).filter(
      ([key, value]) => Object.hasOwn(sound, key) && sound[key as keyof Draft](value),
    )
    return { ...emptyDraft, ...Object.fromEntries(kept) }
  } catch {
    return emptyDraft
  }
}
