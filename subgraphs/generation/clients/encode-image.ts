import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import type { EncodeImage } from '../domain/ports.ts'
import { recipeText, recipeXmp, withPngText } from './recipe-metadata.ts'

/** Most pixels of a thumbnail's side. */
const THUMBNAIL = 256
/** Most pixels of a side that ThumbHash takes. */
const THUMBHASH = 100

/** Makes a PNG and a WebP with the recipe inside, a small WebP and a ThumbHash. The same input gives the same bytes. */
export const encodeImage: EncodeImage = async ({ rgb, width, height }, recipe) => {
  const picture = () => sharp(rgb, { raw: { width, height, channels: 3 } })
  const fitted = (side: number) => picture().resize(side, side, { fit: 'inside', withoutEnlargement: true })
  const xmp = recipeXmp(recipe)

  const [png, webp, thumbnail, small] = await Promise.all([
    picture().png({ compressionLevel: 7 }).withXmp(xmp).toBuffer(),
    picture().webp({ quality: 90 }).withXmp(xmp).toBuffer(),
    fitted(THUMBNAIL).webp({ quality: 80 }).toBuffer(),
    fitted(THUMBHASH).ensureAlpha().raw().toBuffer({ resolveWithObject: true }),
  ])
  const thumbhash = rgbaToThumbHash(small.info.width, small.info.height, small.data)
  return {
    files: { original: withPngText(png, 'parameters', recipeText(recipe)), webp, thumbnail },
    thumbhash: Buffer.from(thumbhash).toString('base64'),
  }
}
