import type { Sharp } from 'sharp'
import type { DrawnPicture } from '../domain/ports.ts'

/** The pixels of a picture, colours and opacity apart; those of PNG come back byte for byte, even where nothing of a colour is seen. */
export async function pixelsWithAlpha(
  picture: Sharp,
): Promise<Pick<DrawnPicture, 'rgb' | 'alpha' | 'width' | 'height'>> {
  const { data, info } = await picture.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  if (channels === 3) return { rgb: data, width, height }
  if (channels !== 4) throw new RangeError(`${channels} channels are no colours`)
  const rgb = new Uint8Array(width * height * 3)
  const alpha = new Uint8Array(width * height)
  for (let pixel = 0; pixel < alpha.length; pixel++) {
    rgb.set(data.subarray(pixel * 4, pixel * 4 + 3), pixel * 3)
    alpha[pixel] = data[pixel * 4 + 3] as number
  }
  return { rgb, alpha, width, height }
}
