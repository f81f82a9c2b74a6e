import type { Model } from '../domain/model.ts'
import { modelFacts } from './embedded-model/model-facts.ts'

/** Edge in pixels where none is asked for. */
const DEFAULT_EDGE = 512

const edges = [DEFAULT_EDGE, ...modelFacts.sizes.filter((edge) => edge !== DEFAULT_EDGE)]

/** What people should know about the embedded model before they use it. */
export const embeddedModelCard: Model = {
  id: 'embedded-sketch',
  name: modelFacts.name,
  description: {
    en: 'A small model that runs inside this service, with no other company involved. It draws simple, icon-like pictures of about a thousand things, in twelve colours and ten scenes, up to three things at once. It knows no people, no text and no fine detail; pictures are drawn at 256 pixels and enlarged from there.',
    ja: 'このサービスの中で動く小さなモデルです。他社のサービスは使いません。およそ千種類のものを、12色・10種類の背景で、一度に3つまで、アイコンのような簡単な絵に描きます。人物・文字・細かい描写はできません。絵は256ピクセルで描かれ、そこから拡大されます。',
  },
  embedded: true,
  features: [
    'STEPS',
    'GUIDANCE',
    'SEED',
    'NEGATIVE_PROMPT',
    'SOURCE',
    'MASK',
    'PREVIEWS',
    'UPSCALE',
    'BACKGROUND_REMOVAL',
  ],
  sizes: edges.map((edge) => ({ width: edge, height: edge })),
  defaultSteps: modelFacts.defaultSteps,
  maxSteps: modelFacts.maxSteps,
  defaultGuidance: modelFacts.defaultGuidance,
  maxGuidance: modelFacts.maxGuidance,
  maxCount: 4,
  creditsPerArea: 1,
  // On one core of 2026.
  secondsPerPass: 0.025,
}
