import type { Model, ModelFeature } from '../domain/model.ts'
import type { Provider } from '../domain/ports.ts'

/** What one process has opened; disposing of it ends every connection. */
export interface OpenProviders extends AsyncDisposable {
  readonly providers: readonly Provider[]
}

/** `1024x768` as a size in pixels. */
export function sizeFrom(text: string): { width: number; height: number } {
  const [, width, height] = /^(\d{2,4})x(\d{2,4})$/.exec(text) ?? []
  if (!width || !height) throw new RangeError(`${text} is no size`)
  return { width: Number(width), height: Number(height) }
}

type Card = Pick<Model, 'id' | 'name' | 'description' | 'creditsPerArea' | 'secondsPerPass'> & {
  features: readonly ModelFeature[]
  sizes: readonly string[]
  steps?: { usual: number; most: number }
  guidance?: { usual: number; most: number }
}

/** Completes what people should know about a model of another service. */
export const outsideModel = ({ sizes, steps, guidance, ...card }: Card): Model => ({
  ...card,
  embedded: false,
  sizes: sizes.map(sizeFrom),
  defaultSteps: steps?.usual ?? 1,
  maxSteps: steps?.most ?? 1,
  defaultGuidance: guidance?.usual ?? 1,
  maxGuidance: guidance?.most ?? 1,
  maxCount: 4,
})
