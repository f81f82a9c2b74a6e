import sharp from 'sharp'
import { pixelsWithAlpha } from '../pixels-with-alpha.ts'

/** Most pixels of an uploaded picture: 25 million, what a phone's camera makes. */
const MAX_PIXELS = 25_000_000
/** Most pixels where the whole picture has to be in memory at once, as with interlaced and progressive files. */
const MAX_PIXELS_AT_ONCE = 12_000_000
/** Longest edge in pixels of what is kept: more than any model takes as a source. */
const EDGE = 1_536

export type Decoded =
  | { kind: 'pixels'; rgb: Uint8Array; alpha?: Uint8Array; width: number; height: number }
  | { kind: 'refused'; reason: 'DAMAGED' | 'TOO_MANY_PIXELS' }

/**
 * The pixels of a PNG, JPEG or WebP, three bytes each: turned upright, of an animation the first picture, on white where it is transparent,
 * and smaller where it is larger than any model needs. The header is looked at first, so that a file that claims a huge picture costs nothing.
 *
 * @param whole keeps size and transparency
 */
export async function decodePicture(file: Uint8Array, whole: boolean): Promise<Decoded> {
  const open = () =>
    sharp(file, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true, unlimited: false, pages: 1 })
  try {
    const { width, height, isProgressive, format } = await sharp(file, { limitInputPixels: false }).metadata()
    const most = isProgressive || format === 'webp' ? MAX_PIXELS_AT_ONCE : MAX_PIXELS
    if (width * height > most) return { kind: 'refused', reason: 'TOO_MANY_PIXELS' }

    if (whole) return { kind: 'pixels', ...(await pixelsWithAlpha(open().autoOrient())) }
    const { data, info } = await open()
      .autoOrient()
      .resize(EDGE, EDGE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    return { kind: 'pixels', rgb: data, width: info.width, height: info.height }
  } catch {
    // libvips' words for it would help nobody who sent a damaged file.
    return { kind: 'refused', reason: 'DAMAGED' }
  }
}
