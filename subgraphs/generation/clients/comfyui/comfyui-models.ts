import type { Model } from '../../domain/model.ts'
import { outsideModel } from '../provider-card.ts'

export interface ComfyUiSettings {
  url: string
  /** File names of checkpoints, as the server's `CheckpointLoaderSimple` lists them. */
  models: readonly string[]
  /** As `512x512`, the default first. */
  sizes: readonly string[]
}

export const comfyUiModels = ({ models, sizes }: Pick<ComfyUiSettings, 'models' | 'sizes'>): Model[] =>
  models.map((name) =>
    outsideModel({
      id: `comfyui:${name}`,
      name: name.replace(/\.(safetensors|ckpt)$/, ''),
      description: {
        en: 'A diffusion checkpoint in ComfyUI on a GPU of the operator. English prompts work best.',
        ja: '運営者のGPUのComfyUIで動く拡散モデルです。英語のプロンプトが最も得意です。',
      },
      features: ['STEPS', 'GUIDANCE', 'SEED', 'NEGATIVE_PROMPT', 'SOURCE', 'PREVIEWS'],
      sizes,
      steps: { usual: 25, most: 60 },
      guidance: { usual: 7, most: 20 },
      creditsPerArea: 1,
      secondsPerPass: 0.15,
    }),
  )
