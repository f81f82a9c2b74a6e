import type { Image } from './generation.ts'
import type { Digest, EncodedImage } from './ports.ts'

/** What is written down of an image whose files are stored. */
export function storedImage(
  { files, thumbhash }: EncodedImage,
  { id, workspaceId, seed, width, height }: Pick<Image, 'id' | 'workspaceId' | 'seed' | 'width' | 'height'>,
  digest: Digest,
): Image {
  const stored = (bytes: Uint8Array) => ({ bytes: bytes.length, sha256: digest(bytes) })
  return {
    id,
    workspaceId,
    seed,
    width,
    height,
    thumbhash,
    files: { original: stored(files.original), webp: stored(files.webp), thumbnail: stored(files.thumbnail) },
  }
}
