import type { Model } from '../../domain/model.ts'
import { outsideModel } from '../provider-card.ts'

export interface SdWebUiSettings {
  /** May hold a name and password for HTTP Basic. */
  url: string
  /** Titles of checkpoints; the one that is loaded is called `default`. */
  models: readonly string[]
  /** As `512x512`, the default first. */
  sizes: readonly string[]
}

/** Stands for the checkpoint that the server has loaded. */
export const LOADED = 'default'

export const sdWebUiModels = ({ models, sizes }: Pick<SdWebUiSettings, 'models' | 'sizes'>): Model[] =>
  models.map((name) =>
    outsideModel({
      id: `sdwebui:${name}`,
      name: name === LOADED ? 'Stable Diffusion' : name.replace(/\.(safetensors|ckpt)( \[\w+\])?$/, ''),
      description: {
        en: 'A Stable Diffusion checkpoint on a GPU of the operator. English prompts work best.',
        ja: '運営者のGPUで動くStable Diffusionのモデルです。英語のプロンプトが最も得意です。',
      },
      features: ['STEPS', 'GUIDANCE', 'SEED', 'NEGATIVE_PROMPT', 'SOURCE', 'MASK', 'PREVIEWS'],
      sizes,
      steps: { usual: 25, most: 60 },
      guidance: { usual: 7, most: 20 },
      creditsPerArea: 1,
      secondsPerPass: 0.15,
    }),
  )
