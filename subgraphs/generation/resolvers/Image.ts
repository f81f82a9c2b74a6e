import { requireViewer } from '../../../platform/viewer.ts'
import type { ImageResolvers, ImageVariant } from '../__generated__/resolvers.ts'
import type { Variant } from '../domain/generation.ts'
import { imagePath } from '../routes/image-path.ts'
import { loadImage } from './load-image.ts'

const variants: Record<ImageVariant, Variant> = { ORIGINAL: 'original', WEBP: 'webp', THUMBNAIL: 'thumbnail' }

export const Image: ImageResolvers = {
  __resolveReference({ id }, context) {
    requireViewer(context)
    return loadImage(context, id)
  },
  url({ workspaceId, id }, { variant }, { identity, ports, signPath }) {
    const path = imagePath(workspaceId, id, variants[variant ?? 'ORIGINAL'])
    return `${identity.origin}${signPath(path, ports.now())}`
  },
  mimeType: () => 'image/png',
  bytes: ({ files }) => files.original.bytes,
}
