import sharp, { type Sharp } from 'sharp'
import type { Note } from '../domain/generation.ts'
import type { DrawnPicture, DrawRequest } from '../domain/ports.ts'
import type { EmbeddedModel } from './embedded-model/embedded-model.ts'
import { findBackground } from './find-background.ts'

/** Edge in pixels at which backgrounds are looked for: about that at which the model draws. */
const SEARCH_EDGE = 256
/** A figure smaller than this share of a picture, or larger than the rest, is none. */
const LEAST_FIGURE = 0.005

type Pixels = Pick<DrawnPicture, 'rgb' | 'width' | 'height'>

async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { rgb: data, width: info.width, height: info.height }
}

const openPixels = ({ rgb, width, height }: Pixels): Sharp => sharp(rgb, { raw: { width, height, channels: 3 } })

/** An image enlarged four times by the model's own net, then to the size asked for. */
export async function upscale(
  model: EmbeddedModel,
  { source, width, height }: DrawRequest,
  signal: AbortSignal,
): Promise<DrawnPicture> {
  if (!source) throw new RangeError('There is nothing to enlarge')
  const enlarged = await model.enlarge(await pixelsOf(sharp(source.picture)), signal)
  const resized = openPixels(enlarged).resize(width, height, { fit: 'fill', kernel: 'lanczos3' })
  const { hasAlpha } = await sharp(source.picture).metadata()
  const alpha = hasAlpha ? await alphaOf(source.picture, { width, height }) : undefined
  return { ...(await pixelsOf(resized)), ...(alpha && { alpha }), notes: [] }
}

const alphaOf = (picture: Uint8Array, { width, height }: { width: number; height: number }): Promise<Buffer> =>
  sharp(picture).extractChannel('alpha').resize(width, height, { fit: 'fill' }).raw().toBuffer()

/** An image whose background is transparent, unless none is found: then it stays as it is, with a note. */
export async function removeBackground({ source, width, height }: DrawRequest): Promise<DrawnPicture> {
  if (!source) throw new RangeError('There is nothing to cut out')
  const picture = await pixelsOf(sharp(source.picture).resize(width, height, { fit: 'fill' }))
  const small = await pixelsOf(openPixels(picture).resize(SEARCH_EDGE, SEARCH_EDGE, { fit: 'inside' }))
  const figure = findBackground(small.rgb, small.width, small.height)
  const share = figure.filter((value) => value > 0).length / figure.length
  if (share < LEAST_FIGURE || share > 1 - LEAST_FIGURE) return { ...picture, notes: [noBackground] }

  const alpha = await sharp(figure, { raw: { width: small.width, height: small.height, channels: 1 } })
    // Drops lines that are thinner than a figure, and the seam of background along its edge.
    .blur(1.6)
    .linear(4, -600)
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  return { ...picture, alpha, notes: [] }
}

const noBackground: Note = { kind: 'NO_BACKGROUND', words: [], readAs: null }
