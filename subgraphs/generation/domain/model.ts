/** A model that can draw: what a request may ask of it and what people should know. */
export interface Model {
  readonly id: string
  readonly name: string
  /** What it is and what it can't do. */
  readonly description: { readonly en: string; readonly ja: string }
  /** Whether it runs inside the service. */
  readonly embedded: boolean
  /** Pixels; the default first. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
  readonly defaultSteps: number
  readonly maxSteps: number
  readonly defaultGuidance: number
  readonly maxGuidance: number
  /** Most images a request. */
  readonly maxCount: number
}
