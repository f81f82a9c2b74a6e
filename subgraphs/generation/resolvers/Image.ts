import { requireViewer } from '../../../platform/viewer.ts'
import type { ImageResolvers, ImageVariant } from '../__generated__/resolvers.ts'
import { paidImages, type Variant } from '../domain/generation.ts'
import { generationIdOf } from '../domain/image-id.ts'
import { imagePath } from '../routes/image-path.ts'

const variants: Record<ImageVariant, Variant> = { ORIGINAL: 'original', WEBP: 'webp', THUMBNAIL: 'thumbnail' }

export const Image: ImageResolvers = {
  async __resolveReference({ id }, context) {
    requireViewer(context)
    const generationId = generationIdOf(id)
    const generation = generationId === undefined ? null : await context.generations.load(generationId)
    return (generation && paidImages(generation).find((image) => image.id === id)) ?? null
  },
  url({ workspaceId, id }, { variant }, { identity, ports, signPath }) {
    const path = imagePath(workspaceId, id, variants[variant ?? 'ORIGINAL'])
    return `${identity.origin}${signPath(path, ports.now())}`
  },
  mimeType: () => 'image/png',
  bytes: ({ files }) => files.original.bytes,
}
