import sharp from 'sharp'
import type { RemakeImage } from '../domain/ports.ts'
import { encodeImage, encodePixels } from './encode-image.ts'

/** See `RemakeImage`. What it gets was encoded by us, so its pixels come back as they were. */
export const remakeImage: RemakeImage = async (original, recipe) => {
  const { data: rgb, info } = await sharp(original).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const picture = { rgb, width: info.width, height: info.height }
  const encoded = recipe ? await encodeImage({ ...picture, notes: [] }, recipe) : await encodePixels(picture)
  return { encoded, width: info.width, height: info.height }
}
