import type { Model } from '../../domain/model.ts'
import { outsideModel } from '../provider-card.ts'

export interface StabilitySettings {
  apiKey: string
  baseUrl: string
  models: readonly StabilityModelName[]
}

/** What the API calls a shape, and the pixels that are kept of it. */
export const shapes = {
  '1024x1024': '1:1',
  '1216x832': '3:2',
  '832x1216': '2:3',
  '1344x768': '16:9',
  '768x1344': '9:16',
} as const

/**
 * `sd3` models share a path, take a source, and are named in the form. Prices follow the operator's: 3, 8, 6.5 and 3.5
 * credits at Stability.
 */
export const stabilityModelFacts = {
  core: { name: 'Stable Image Core', path: 'core', creditsPerArea: 2 },
  ultra: { name: 'Stable Image Ultra', path: 'ultra', creditsPerArea: 4 },
  'sd3.5-large': { name: 'Stable Diffusion 3.5 Large', path: 'sd3', creditsPerArea: 3 },
  'sd3.5-medium': { name: 'Stable Diffusion 3.5 Medium', path: 'sd3', creditsPerArea: 2 },
} as const

export type StabilityModelName = keyof typeof stabilityModelFacts

export const stabilityModels = ({ models }: Pick<StabilitySettings, 'models'>): Model[] =>
  models.map((model) => {
    const { name, path, creditsPerArea } = stabilityModelFacts[model]
    const takesSource = path === 'sd3'
    return outsideModel({
      id: `stability:${model}`,
      name,
      description: {
        en: 'A large model at Stability AI. The prompt leaves this service. English prompts work best.',
        ja: 'Stability AIで動く大型モデルです。プロンプトはこのサービスの外に送られます。英語のプロンプトが最も得意です。',
      },
      features: ['SEED', 'NEGATIVE_PROMPT', ...(takesSource ? (['SOURCE', 'GUIDANCE'] as const) : [])],
      sizes: Object.keys(shapes),
      ...(takesSource && { guidance: { usual: 4, most: 10 } }),
      creditsPerArea,
      secondsPerPass: 8,
    })
  })
