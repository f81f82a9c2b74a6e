import type { IconBank } from './sketch-material.ts'

const channels = 4

/** An icon at `edge` x `edge`, premultiplied RGBA, 0 to 255, not rounded: the mean of a grid of bilinear samples. */
export function resizeIcon(bank: IconBank, icon: number, edge: number): Float64Array {
  const pixels = new Float64Array(edge * edge * channels)
  const grid = Math.max(1, Math.round((bank.size / edge) * 2))

  for (let y = 0; y < edge; y++) {
    for (let x = 0; x < edge; x++) {
      const pixel = pixels.subarray((y * edge + x) * channels, (y * edge + x + 1) * channels)
      for (let j = 0; j < grid; j++) {
        const row = ((y + (j + 0.5) / grid) * bank.size) / edge - 0.5
        for (let i = 0; i < grid; i++) {
          const column = ((x + (i + 0.5) / grid) * bank.size) / edge - 0.5
          addSample(pixel, bank, icon, row, column)
        }
      }
      for (let channel = 0; channel < channels; channel++) pixel[channel] = at(pixel, channel) / (grid * grid)
    }
  }
  return pixels
}

/** Adds the icon's colour at a place between its pixels; beyond its edge the outermost pixel goes on. */
function addSample(sum: Float64Array, { size, pixels }: IconBank, icon: number, row: number, column: number) {
  const start = icon * size * size * channels
  const inside = (place: number) => Math.min(size - 1, Math.max(0, place))
  const top = Math.floor(row)
  const left = Math.floor(column)
  const down = row - top
  const right = column - left
  const above = start + inside(top) * size * channels
  const below = start + inside(top + 1) * size * channels
  const before = inside(left) * channels
  const after = inside(left + 1) * channels

  for (let c = 0; c < channels; c++) {
    const upper = at(pixels, above + before + c) * (1 - right) + at(pixels, above + after + c) * right
    const lower = at(pixels, below + before + c) * (1 - right) + at(pixels, below + after + c) * right
    sum[c] = at(sum, c) + (upper * (1 - down) + lower * down)
  }
}

/**
 * Recolours `pixels`, a resized `icon`, from black over the colour to a light tone by luminance, which is first bent
 * (`luminance ** gamma`) so that the icon's mean comes to the middle.
 */
export function tintIcon(pixels: Float64Array, bank: IconBank, icon: number, colour: readonly number[]): void {
  const gamma = Math.log(0.5) / Math.log(Math.min(0.92, Math.max(0.08, meanLuminance(bank, icon))))

  for (let i = 0; i < pixels.length; i += channels) {
    const alpha = at(pixels, i + 3)
    const tone = Math.min(1, luminance(pixels, i) / Math.max(1, alpha)) ** gamma
    for (let c = 0; c < 3; c++) {
      const value = at(colour, c)
      const tinted = tone < 0.5 ? value * tone * 2 : value + (255 - value) * (tone - 0.5) * 1.6
      pixels[i + c] = tinted * (alpha / 255)
    }
  }
}

function meanLuminance({ size, pixels }: IconBank, icon: number): number {
  const length = size * size * channels
  let light = 0
  let alpha = 0
  for (let i = icon * length; i < (icon + 1) * length; i += channels) {
    light += luminance(pixels, i)
    alpha += at(pixels, i + 3)
  }
  return light / Math.max(1, alpha)
}

function luminance(pixels: ArrayLike<number>, i: number): number {
  return 0.3 * at(pixels, i) + 0.59 * at(pixels, i + 1) + 0.11 * at(pixels, i + 2)
}

const at = (values: ArrayLike<number>, i: number) => values[i] as number
