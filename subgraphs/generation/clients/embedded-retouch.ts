import sharp, { type Sharp } from 'sharp'
import { keepOutside, type MaskedSource } from './masked-source.ts'

/** Edge in pixels of what the model takes as a source. */
const SOURCE_EDGE = 64
/** Edge in pixels of a preview. */
const PREVIEW_EDGE = 128
/** How much of the surroundings the model sees beside what it draws anew. */
const MARGIN = 1.25
/** Smallest share of the picture's edge that is drawn at a time: smaller parts would become finer than the rest. */
const LEAST = 0.25

interface Square {
  left: number
  top: number
  edge: number
}

/**
 * The part of a square picture that a mask lies on, for a model that draws small squares: drawn alone, it gets all of the
 * model's resolution.
 */
export async function openRetouch(source: MaskedSource) {
  const { rgb, mask, width } = source
  const square = squareAround(mask, width)
  const { left, top, edge } = square
  const cut = (pixels: Uint8Array, channels: 1 | 3) =>
    sharp(pixels, { raw: { width, height: width, channels } })
      .extract({ left, top, width: edge, height: edge })
      .resize(SOURCE_EDGE, SOURCE_EDGE)
      .toColourspace(channels === 1 ? 'b-w' : 'srgb')
      .raw()
      .toBuffer()
  const [rgb64, mask64] = await Promise.all([cut(rgb, 3), cut(mask, 1)])

  return {
    rgb64: new Uint8Array(rgb64),
    mask64: new Uint8Array(mask64),
    /** The whole picture with the drawn part (square RGB) in it. */
    complete: async (part: Uint8Array) => laidOver(source, square, await fitted(openSquare(part), edge)),
    /** The whole picture so far as a small WebP, from an encoded preview of the part. */
    async preview(part: Uint8Array): Promise<Uint8Array> {
      const whole = laidOver(source, square, await fitted(sharp(part), edge))
      return openSquare(whole).resize(PREVIEW_EDGE, PREVIEW_EDGE).webp({ quality: 80 }).toBuffer()
    },
  }
}

function openSquare(rgb: Uint8Array): Sharp {
  const edge = Math.sqrt(rgb.length / 3)
  return sharp(rgb, { raw: { width: edge, height: edge, channels: 3 } })
}

const fitted = (part: Sharp, edge: number): Promise<Uint8Array> =>
  part.resize(edge, edge, { kernel: 'lanczos3' }).removeAlpha().raw().toBuffer()

/** A square around everything that is bright, with a margin, inside of the picture; the whole where nothing is. */
function squareAround(mask: Uint8Array, width: number): Square {
  const box = { left: width, right: -1, top: width, bottom: -1 }
  for (const [i, value] of mask.entries()) {
    if (value < 128) continue
    const x = i % width
    const y = Math.floor(i / width)
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = y
  }
  if (box.right < 0) return { left: 0, top: 0, edge: width }
  const wanted = Math.max(box.right - box.left + 1, box.bottom - box.top + 1) * MARGIN
  const edge = Math.round(Math.min(width, Math.max(wanted, width * LEAST)))
  const start = (first: number, last: number) =>
    Math.round(Math.min(width - edge, Math.max(0, (first + last + 1 - edge) / 2)))
  return { left: start(box.left, box.right), top: start(box.top, box.bottom), edge }
}

function laidOver(source: MaskedSource, { left, top, edge }: Square, part: Uint8Array): Uint8Array {
  const whole = Uint8Array.from(source.rgb)
  for (let row = 0; row < edge; row++)
    whole.set(part.subarray(row * edge * 3, (row + 1) * edge * 3), ((top + row) * source.width + left) * 3)
  return keepOutside(source, whole)
}
