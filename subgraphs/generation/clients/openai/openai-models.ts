import type { Model } from '../../domain/model.ts'
import { outsideModel } from '../provider-card.ts'

export interface OpenAiSettings {
  /** Absent for compatible servers that ask for none. */
  apiKey: string | undefined
  baseUrl: string
  models: readonly string[]
  /** As `1024x1024`, the default first. */
  sizes: readonly string[]
}

export const openAiModels = ({ models, sizes }: Pick<OpenAiSettings, 'models' | 'sizes'>): Model[] =>
  models.map((name) =>
    outsideModel({
      id: `openai:${name}`,
      name,
      description: {
        en: 'A large model at OpenAI, or at a server that speaks its protocol. It follows long prompts and writes text in pictures. The prompt leaves this service. Seeds have no effect, and a source image is a guide whatever the strength.',
        ja: 'OpenAI、または互換サーバーで動く大型モデルです。長いプロンプトに従い、画像の中に文字も書けます。プロンプトはこのサービスの外に送られます。シードは効かず、元画像は強さの値にかかわらず参考として使われます。',
      },
      features: ['SOURCE', 'MASK', 'PREVIEWS'],
      sizes,
      creditsPerArea: 2,
      secondsPerPass: 25,
    }),
  )
