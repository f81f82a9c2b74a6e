/** How much of the sketch the model is shown: 0 nothing, 1 to 4 a grid of 4, 8, 16 or 32 cells a side. */
export type HintLevel = 0 | 1 | 2 | 3 | 4

const sketchEdge = 64
const hintEdge = 32
const plane = hintEdge * hintEdge
const cellsOfLevel = { 1: 4, 2: 8, 3: 16, 4: 32 } as const

/** The level for a creativity (or distance from a source picture) of 0 to 1. */
export function hintLevel(creativity: number): HintLevel {
  if (creativity < 0.2) return 4
  if (creativity < 0.45) return 3
  if (creativity < 0.7) return 2
  return creativity < 0.9 ? 1 : 0
}

/**
 * The U-Net's `hint` of a 64 x 64 RGB sketch (0 to 255): four planes of 32 x 32. The sketch is averaged to the level's
 * grid and enlarged bilinearly, -1 to 1; the fourth plane holds level / 3 everywhere.
 */
export function hintOf(sketch: ArrayLike<number>, level: HintLevel): Float32Array {
  const hint = new Float32Array(4 * plane)
  if (level === 0) return hint

  const cells = cellsOfLevel[level]
  for (let channel = 0; channel < 3; channel++) {
    const coarse = averageToGrid(sketch, channel, cells)
    enlarge(coarse, cells, hint.subarray(channel * plane, (channel + 1) * plane))
  }
  return hint.fill(level / 3, 3 * plane)
}

function averageToGrid(sketch: ArrayLike<number>, channel: number, cells: number): Float32Array {
  const coarse = new Float32Array(cells * cells)
  const width = sketchEdge / cells

  for (let y = 0; y < cells; y++) {
    for (let x = 0; x < cells; x++) {
      let sum = 0
      for (let j = 0; j < width; j++) {
        for (let i = 0; i < width; i++) {
          sum += at(sketch, ((y * width + j) * sketchEdge + x * width + i) * 3 + channel)
        }
      }
      coarse[y * cells + x] = sum / (width * width) / 127.5 - 1
    }
  }
  return coarse
}

/** Half-pixel centres, clamped at the edge. */
function enlarge(coarse: Float32Array, cells: number, target: Float32Array): void {
  const inside = (place: number) => Math.min(cells - 1, Math.max(0, place))
  const sourceOf = (place: number) => inside(((place + 0.5) * cells) / hintEdge - 0.5)

  for (let y = 0; y < hintEdge; y++) {
    const row = sourceOf(y)
    const top = Math.floor(row)
    const bottom = inside(top + 1)
    const down = row - top
    for (let x = 0; x < hintEdge; x++) {
      const column = sourceOf(x)
      const left = Math.floor(column)
      const right = inside(left + 1)
      const across = column - left
      const upper = at(coarse, top * cells + left) * (1 - across) + at(coarse, top * cells + right) * across
      const lower = at(coarse, bottom * cells + left) * (1 - across) + at(coarse, bottom * cells + right) * across
      target[y * hintEdge + x] = upper * (1 - down) + lower * down
    }
  }
}

const at = (values: ArrayLike<number>, i: number) => values[i] as number
