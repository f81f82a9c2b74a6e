import type { DrawingModel } from './drawing.ts'
import type { EnlargingJob } from './drawing-job.ts'
import { floatsOf, floatTensor } from './weights.ts'

/** Edge in pixels of the part of a tile that is kept, and of what the net sees around it. */
const CORE = 64
const AROUND = 8
const FACTOR = 4
const EDGE = CORE + 2 * AROUND

/**
 * Enlarges a picture of any size four times, tile by tile, into `target`; yields after each. The net sees more than it is
 * asked for, so that no seam shows; beyond the picture's edge the outermost pixel goes on.
 */
export async function* enlargeTiles(
  { weights }: Pick<DrawingModel, 'weights'>,
  { rgb, width, height }: EnlargingJob,
  target: Uint8Array,
): AsyncGenerator<void, void> {
  for (let top = 0; top < height; top += CORE) {
    for (let left = 0; left < width; left += CORE) {
      const tile = tileOf({ rgb, width, height }, left - AROUND, top - AROUND)
      const outputs = await weights.enlarger.run({ x: floatTensor(tile, [1, 3, EDGE, EDGE]) })
      const place = { left, top, across: Math.min(CORE, width - left), down: Math.min(CORE, height - top) }
      layTile(floatsOf(outputs, 'y'), target, width, place)
      yield
    }
  }
}

/** Planar, -1 to 1. */
function tileOf({ rgb, width, height }: EnlargingJob, left: number, top: number): Float32Array {
  const within = (value: number, most: number) => Math.min(most - 1, Math.max(0, value))
  const tile = new Float32Array(3 * EDGE * EDGE)
  for (let y = 0; y < EDGE; y++) {
    for (let x = 0; x < EDGE; x++) {
      const source = (within(top + y, height) * width + within(left + x, width)) * 3
      for (let channel = 0; channel < 3; channel++)
        tile[(channel * EDGE + y) * EDGE + x] = (rgb[source + channel] as number) / 127.5 - 1
    }
  }
  return tile
}

/** Where a tile's core stands in the picture, in its pixels before it is enlarged. */
type Place = { left: number; top: number; across: number; down: number }

function layTile(enlarged: Float32Array, target: Uint8Array, width: number, { left, top, across, down }: Place) {
  const edge = EDGE * FACTOR
  for (let y = 0; y < down * FACTOR; y++) {
    for (let x = 0; x < across * FACTOR; x++) {
      const source = (AROUND * FACTOR + y) * edge + AROUND * FACTOR + x
      const pixel = ((top * FACTOR + y) * width * FACTOR + left * FACTOR + x) * 3
      for (let channel = 0; channel < 3; channel++) {
        const value = Math.round(((enlarged[channel * edge * edge + source] as number) + 1) * 127.5)
        target[pixel + channel] = Math.max(0, Math.min(255, value))
      }
    }
  }
}
