import { requireViewer } from '../../../platform/viewer.ts'
import type { GenerationResolvers } from '../__generated__/resolvers.ts'
import { paidImages, progressOf, statusOf } from '../domain/generation.ts'
import { describeModel } from '../domain/model.ts'
import { loadImage } from './load-image.ts'

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
  queuePosition: (generation, _args, { queuePositions }) =>
    generation.phase === 'QUEUED' ? queuePositions.load(generation) : null,
  failureReason: ({ phase, outcome }) => (phase === 'FAILED' && outcome?.status === 'FAILED' ? outcome.reason : null),
  images: paidImages,
}
