import type { Model } from '../../domain/model.ts'
import type { DrawRequest } from '../../domain/ports.ts'
import { outsideModel } from '../provider-card.ts'

export interface ReplicateSettings {
  apiToken: string
  baseUrl: string
  models: readonly ReplicateModelName[]
  /** Hosts that finished files may be fetched from, as `host` or `host:port`; their subdomains too. */
  fileHosts: readonly string[]
}

/** Shapes that FLUX knows, by the pixels that one megapixel of them has. */
const shapes = {
  '1024x1024': '1:1',
  '1216x832': '3:2',
  '832x1216': '2:3',
  '1344x768': '16:9',
  '768x1344': '9:16',
} as const

interface ReplicateModel {
  card: Pick<Model, 'name' | 'features' | 'creditsPerArea' | 'secondsPerPass'> & {
    steps: { usual: number; most: number }
    guidance?: { usual: number; most: number }
  }
  /** Inputs beside those that all have; each model names them in its own way. */
  input(request: DrawRequest, source: string | null): Record<string, unknown>
}

/** Models whose inputs are known here. */
export const replicateModelFacts = {
  'black-forest-labs/flux-schnell': {
    card: {
      name: 'FLUX.1 schnell',
      features: ['STEPS', 'SEED'],
      steps: { usual: 4, most: 4 },
      creditsPerArea: 1,
      secondsPerPass: 0.5,
    },
    input: () => ({ go_fast: true }),
  },
  'black-forest-labs/flux-dev': {
    card: {
      name: 'FLUX.1 dev',
      features: ['STEPS', 'GUIDANCE', 'SEED', 'SOURCE'],
      steps: { usual: 28, most: 50 },
      guidance: { usual: 3, most: 10 },
      creditsPerArea: 1,
      secondsPerPass: 0.15,
    },
    input: ({ guidance, source }, picture) => ({
      go_fast: false,
      guidance,
      ...(source && { image: picture, prompt_strength: source.strength }),
    }),
  },
} as const satisfies Record<string, ReplicateModel>

export type ReplicateModelName = keyof typeof replicateModelFacts

/** @param source the source picture as a `data:` URL */
export function replicateInput(name: ReplicateModelName, request: DrawRequest, source: string | null) {
  const { prompt, seed, steps, width, height } = request
  const model: ReplicateModel = replicateModelFacts[name]
  return {
    prompt,
    seed,
    num_inference_steps: steps,
    num_outputs: 1,
    megapixels: '1',
    output_format: 'png',
    aspect_ratio: Object.entries(shapes).find(([size]) => size === `${width}x${height}`)?.[1],
    ...model.input(request, source),
  }
}

export const replicateModels = ({ models }: Pick<ReplicateSettings, 'models'>): Model[] =>
  models.map((name) =>
    outsideModel({
      ...replicateModelFacts[name].card,
      id: `replicate:${name}`,
      description: {
        en: 'A large model of Black Forest Labs, run by Replicate. The prompt leaves this service. There are no previews on the way.',
        ja: 'Replicateで動くBlack Forest Labsの大型モデルです。プロンプトはこのサービスの外に送られます。途中のプレビューはありません。',
      },
      sizes: Object.keys(shapes),
    }),
  )
