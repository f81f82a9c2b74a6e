/** Cells a side of the grid in which shapes are compared. */
const GRID = 12
/** Red, green and blue, premultiplied, and opacity. */
const CHANNELS = 4
/** What a difference of opacity counts for beside one of colour: the outline says most. */
const OUTLINE = 2
/** What a shape that is twice as wide costs. */
const PROPORTION = 0.02

/** A shape without its place and size: what is opaque, stretched over a grid, 0 to 1. */
export interface Shape {
  cells: Float32Array
  /** Width by height before it was stretched. */
  proportion: number
}

/**
 * The shape in a square picture of premultiplied RGBA bytes; undefined where nothing is opaque.
 *
 * @param start of the picture in `pixels`
 */
export function shapeOf(pixels: Uint8Array, edge: number, start = 0): Shape | undefined {
  const opacity = (x: number, y: number) => pixels[start + (y * edge + x) * CHANNELS + 3] as number
  let [left, right, top, bottom] = [edge, -1, edge, -1]
  for (let y = 0; y < edge; y++)
    for (let x = 0; x < edge; x++)
      if (opacity(x, y) > 127) {
        left = Math.min(left, x)
        right = Math.max(right, x)
        top = Math.min(top, y)
        bottom = y
      }
  if (right < 0) return undefined

  const [width, height] = [right - left + 1, bottom - top + 1]
  const cells = new Float32Array(GRID * GRID * CHANNELS)
  for (let row = 0; row < GRID; row++)
    for (let column = 0; column < GRID; column++) {
      const [fromX, toX] = span(left, width, column)
      const [fromY, toY] = span(top, height, row)
      const share = 1 / ((toX - fromX) * (toY - fromY) * 255)
      for (let y = fromY; y < toY; y++)
        for (let x = fromX; x < toX; x++)
          for (let channel = 0; channel < CHANNELS; channel++) {
            const cell = (row * GRID + column) * CHANNELS + channel
            cells[cell] =
              (cells[cell] as number) + (pixels[start + (y * edge + x) * CHANNELS + channel] as number) * share
          }
    }
  return { cells, proportion: width / height }
}

/** Pixels that a cell covers: at least one. */
function span(first: number, length: number, cell: number): [number, number] {
  const from = first + Math.floor((cell * length) / GRID)
  return [from, Math.max(from + 1, first + Math.floor(((cell + 1) * length) / GRID))]
}

/** How unlike two shapes are: 0 for the same, about 0.02 for two drawings of one thing. */
export function unlikeness(one: Shape, other: Shape): number {
  let sum = 0
  for (let i = 0; i < one.cells.length; i++) {
    const difference = (one.cells[i] as number) - (other.cells[i] as number)
    sum += difference * difference * (i % CHANNELS === 3 ? OUTLINE : 1)
  }
  return sum / one.cells.length + PROPORTION * Math.abs(Math.log2(one.proportion / other.proportion))
}

/** Mean colour of what is opaque, 0 to 255. */
export function colourOf({ cells }: Shape): [number, number, number] {
  const sums = [0, 0, 0, 0]
  for (const [i, value] of cells.entries()) sums[i % CHANNELS] = (sums[i % CHANNELS] ?? 0) + value
  const [red = 0, green = 0, blue = 0, opacity = 0] = sums
  const mean = (sum: number) => (sum / Math.max(opacity, 1e-6)) * 255
  return [mean(red), mean(green), mean(blue)]
}
