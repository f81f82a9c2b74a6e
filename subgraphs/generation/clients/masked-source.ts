import sharp from 'sharp'
import type { DrawRequest } from '../domain/ports.ts'

/** Most pixels of a source: 4096 x 4096. */
const MAX_PIXELS = 4096 * 4096
/** Softness of a mask's edge in pixels at 512; it grows with the picture. */
const SOFTNESS = 3

/** A source with a mask, both at the size that is to be drawn. */
export interface MaskedSource {
  width: number
  height: number
  /** Three bytes a pixel. */
  rgb: Uint8Array
  /** A byte a pixel: 255 where it is drawn anew, 0 where the source stays. */
  mask: Uint8Array
}

/** Reads a source with its mask; undefined where there is none. */
export async function readMaskedSource(
  source: DrawRequest['source'],
  { width, height }: { width: number; height: number },
): Promise<MaskedSource | undefined> {
  if (!source?.mask) return undefined
  const { picture, mask } = source
  const open = (file: Uint8Array) => sharp(file, { limitInputPixels: MAX_PIXELS })
  const original = await open(picture).metadata()
  // Stretched over the source first, so that both are cut alike.
  const stretched = await open(mask)
    .resize(original.width, original.height, { fit: 'fill' })
    .flatten({ background: '#000' })
    .png()
    .toBuffer()
  const fitted = (file: Uint8Array) =>
    open(file).resize(width, height, { fit: 'cover' }).flatten({ background: '#fff' })
  const [rgb, soft] = await Promise.all([
    fitted(picture).toColourspace('srgb').raw().toBuffer(),
    fitted(stretched)
      .blur(Math.max(0.4, (SOFTNESS * Math.max(width, height)) / 512))
      .toColourspace('b-w')
      .raw()
      .toBuffer(),
  ])
  return { width, height, rgb, mask: soft }
}

/** The mask as a PNG in greys. */
export const maskPng = ({ mask, width, height }: MaskedSource): Promise<Buffer> =>
  sharp(mask, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer()

/** A PNG that is transparent where it is drawn anew. */
export const holePng = ({ mask, width, height }: MaskedSource): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#000' } })
    .joinChannel(Buffer.from(mask.map((value) => 255 - value)), { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer()

/** Lays a drawn picture of the same size over the source, under the mask only: everything else stays as it was. */
export function keepOutside({ rgb, mask }: MaskedSource, drawn: Uint8Array): Uint8Array {
  return rgb.map((stays, i) => {
    const share = (mask[Math.floor(i / 3)] as number) / 255
    return Math.round(stays + ((drawn[i] as number) - stays) * share)
  })
}
