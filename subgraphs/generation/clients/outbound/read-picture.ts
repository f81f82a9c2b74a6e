import sharp from 'sharp'
import { ProviderFailure } from '../../domain/provider-failure.ts'
import { looksLikePicture } from '../sniff-picture.ts'

/** Most pixels of a picture from outside: 4096 x 4096. */
const MAX_PIXELS = 4096 * 4096
/** Longest edge of a preview in pixels. */
const PREVIEW = 128

function openPicture(bytes: Uint8Array) {
  if (!looksLikePicture(bytes)) throw new Error('neither PNG nor JPEG nor WebP')
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'warning' })
}

/**
 * Pixels of a picture from outside, three bytes each, at the size asked for: cut where it has another shape, on white
 * where it is transparent. Nothing else of the file is kept.
 *
 * @param isPaid whether asking for it again costs money
 * @throws ProviderFailure when it is damaged, incomplete, too large or no picture
 */
export async function readPicture(
  bytes: Uint8Array,
  { width, height, isPaid }: { width: number; height: number; isPaid: boolean },
): Promise<Uint8Array> {
  try {
    return await openPicture(bytes)
      .resize(width, height, { fit: 'cover' })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer()
  } catch {
    throw new ProviderFailure({ kind: 'unavailable', repeatable: !isPaid }, 'no whole picture')
  }
}

/** A picture from outside as a small WebP; undefined when it can't be read: a preview may be missing. */
export async function readPreview(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return await openPicture(bytes).resize(PREVIEW, PREVIEW, { fit: 'inside' }).webp({ quality: 75 }).toBuffer()
  } catch {
    return undefined
  }
}

/** A plain grey preview of a picture that has shown nothing yet. */
export function greyPreview(width: number, height: number): Promise<Uint8Array> {
  const scale = PREVIEW / Math.max(width, height)
  const side = (length: number) => Math.max(1, Math.round(length * scale))
  return sharp({ create: { width: side(width), height: side(height), channels: 3, background: '#808080' } })
    .webp({ quality: 75 })
    .toBuffer()
}

/** A source picture at the size that is to be drawn. */
export const fitSource = (picture: Uint8Array, width: number, height: number): Promise<Buffer> =>
  sharp(picture, { limitInputPixels: MAX_PIXELS })
    .resize(width, height, { fit: 'cover' })
    .flatten({ background: '#fff' })
    .png()
    .toBuffer()
