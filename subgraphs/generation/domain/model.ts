/** What a request may choose or expect of a model beside prompt, size and count. */
export type ModelFeature =
  | 'STEPS'
  | 'GUIDANCE'
  | 'SEED'
  | 'NEGATIVE_PROMPT'
  | 'SOURCE'
  | 'MASK'
  | 'PREVIEWS'
  | 'UPSCALE'
  | 'BACKGROUND_REMOVAL'

/** A model that can draw: what a request may ask of it and what people should know. */
export interface Model {
  readonly id: string
  readonly name: string
  /** What it is and what it can't do. */
  readonly description: { readonly en: string; readonly ja: string }
  /** Whether it runs inside the service. */
  readonly embedded: boolean
  readonly features: readonly ModelFeature[]
  /** Pixels; the default first. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
  /** 1, like the most, where steps can't be chosen; the same goes for guidance. */
  readonly defaultSteps: number
  readonly maxSteps: number
  readonly defaultGuidance: number
  readonly maxGuidance: number
  /** Most images a request. */
  readonly maxCount: number
  /** Price; see `price.ts`. */
  readonly creditsPerArea: number
  /** Expected seconds a pass until the first measurement; see `speed.ts`. */
  readonly secondsPerPass: number
}

/**
 * The model with this id; one that is offered no more is known by its id only, so that what it drew can still be shown.
 */
export const describeModel = (models: readonly Model[], id: string): Model =>
  models.find((model) => model.id === id) ?? {
    id,
    name: id,
    description: { en: 'This model is no longer offered.', ja: 'このモデルは現在提供していません。' },
    embedded: false,
    features: [],
    sizes: [],
    defaultSteps: 1,
    maxSteps: 1,
    defaultGuidance: 1,
    maxGuidance: 1,
    maxCount: 1,
    creditsPerArea: 1,
    secondsPerPass: 1,
  }
