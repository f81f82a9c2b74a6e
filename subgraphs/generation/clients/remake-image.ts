import sharp from 'sharp'
import type { RemakeImage } from '../domain/ports.ts'
import { encodeImage, encodePixels } from './encode-image.ts'
import { pixelsWithAlpha } from './pixels-with-alpha.ts'

/** See `RemakeImage`. What it gets was encoded by us, so its pixels come back as they were. */
export const remakeImage: RemakeImage = async (original, recipe) => {
  const picture = await pixelsWithAlpha(sharp(original))
  const encoded = recipe ? await encodeImage({ ...picture, notes: [] }, recipe) : await encodePixels(picture)
  return { encoded, width: picture.width, height: picture.height }
}
