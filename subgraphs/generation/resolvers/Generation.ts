import { requireViewer } from '../../../platform/viewer.ts'
import type { GenerationResolvers } from '../__generated__/resolvers.ts'
import type { Context } from '../context.ts'
import { paidImages, progressOf, type Generation as Queued, statusOf } from '../domain/generation.ts'
import { describeModel } from '../domain/model.ts'
import { workLeft } from '../domain/outlook.ts'
import { loadImage } from './load-image.ts'

const outlookOf = async (generation: Queued, { outlooks }: Pick<Context, 'outlooks'>) =>
  generation.phase === 'QUEUED' ? outlooks.load(generation) : undefined

export const Generation: GenerationResolvers = {
  __resolveReference({ id }, context) {
    requireViewer(context)
    return context.generations.load(id)
  },
  workspace: ({ workspaceId }) => ({ id: workspaceId }),
  owner: ({ ownerId }) => ({ id: ownerId }),
  model: ({ modelId }, _args, { ports }) => describeModel(ports.models, modelId),
  async source({ source }, _args, context) {
    const image = source && (await loadImage(context, source.imageId))
    if (!source || !image) return null
    const { strength, maskImageId } = source
    return { image, strength, mask: maskImageId == null ? null : await loadImage(context, maskImageId) }
  },
  kind: ({ kind }) => kind ?? 'PICTURE',
  factor: ({ kind, factor }) => (kind === 'UPSCALE' && factor) || null,
  status: statusOf,
  progress: progressOf,
  queuePosition: async (generation, _args, context) => (await outlookOf(generation, context))?.position ?? null,
  expectedStartAt: async (generation, _args, context) =>
    (await outlookOf(generation, context))?.expectedStartAt ?? null,
  async expectedFinishAt(generation, _args, context) {
    if (generation.phase === 'RUNNING') return new Date(context.ports.now().getTime() + workLeft(generation) * 1_000)
    return (await outlookOf(generation, context))?.expectedFinishAt ?? null
  },
  failureReason: ({ phase, outcome }) => (phase === 'FAILED' && outcome?.status === 'FAILED' ? outcome.reason : null),
  images: paidImages,
}
