import sharp, { type Sharp } from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import type { DrawnPicture, EncodedImage, EncodeImage } from '../domain/ports.ts'
import { recipeText, recipeXmp, withPngText } from './recipe-metadata.ts'

/** Most pixels of a thumbnail's side. */
const THUMBNAIL = 256
/** Most pixels of a side that ThumbHash takes. */
const THUMBHASH = 100

/** Makes a PNG and a WebP with the recipe inside, a small WebP and a ThumbHash. The same input gives the same bytes. */
export const encodeImage: EncodeImage = async (picture, recipe) => {
  const { files, thumbhash } = await encodePixels(picture, recipeXmp(recipe))
  const original = withPngText(files.original, 'parameters', recipeText(recipe))
  return { files: { ...files, original }, thumbhash }
}

/**
 * Makes the files of an image.
 *
 * @param xmp metadata for the two large ones; they have none without
 */
export async function encodePixels(drawn: Pixels, xmp?: string): Promise<EncodedImage> {
  const { alpha, width, height } = drawn
  const bytes = interleaved(drawn)
  const picture = () => sharp(bytes, { raw: { width, height, channels: alpha ? 4 : 3 } })
  const fitted = (side: number) => picture().resize(side, side, { fit: 'inside', withoutEnlargement: true })
  const described = (image: Sharp) => (xmp === undefined ? image : image.withXmp(xmp))

  const [original, webp, thumbnail, small] = await Promise.all([
    described(picture().png({ compressionLevel: 7 })).toBuffer(),
    described(picture().webp({ quality: 90 })).toBuffer(),
    fitted(THUMBNAIL).webp({ quality: 80 }).toBuffer(),
    fitted(THUMBHASH).ensureAlpha().raw().toBuffer({ resolveWithObject: true }),
  ])
  const thumbhash = rgbaToThumbHash(small.info.width, small.info.height, small.data)
  return { files: { original, webp, thumbnail }, thumbhash: Buffer.from(thumbhash).toString('base64') }
}

type Pixels = Pick<DrawnPicture, 'rgb' | 'alpha' | 'width' | 'height'>

/** The picture's bytes, with a fourth for each pixel where it is transparent somewhere. */
function interleaved({ rgb, alpha }: Pixels): Uint8Array {
  if (!alpha) return rgb
  const rgba = new Uint8Array(alpha.length * 4)
  for (const [pixel, opacity] of alpha.entries()) {
    rgba.set(rgb.subarray(pixel * 3, pixel * 3 + 3), pixel * 4)
    rgba[pixel * 4 + 3] = opacity
  }
  return rgba
}
