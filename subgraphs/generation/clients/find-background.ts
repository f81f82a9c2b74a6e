/** How far the colours of neighbours may lie apart inside of a background, 0 to 441: gradients pass, edges do not. */
const SLOPE = 7
/** How far a background's colour may be from that of the corner from which it is reached. */
const REACH = 120

/**
 * The background of a picture as far as it is plain or blends softly: everything that can be reached from the picture's corners
 * without crossing an edge of colours (region growing). A byte a pixel: 0 for background, 255 for the rest. What a figure encloses is not reached.
 *
 * @param rgb three bytes a pixel
 */
export function findBackground(rgb: Uint8Array, width: number, height: number): Uint8Array {
  const figure = new Uint8Array(width * height).fill(255)
  /** The corner from which each pixel was reached. */
  const origin = new Int32Array(width * height)
  const reached: number[] = []
  const distance = (one: number, other: number) =>
    Math.hypot(...[0, 1, 2].map((channel) => (rgb[one * 3 + channel] as number) - (rgb[other * 3 + channel] as number)))

  const enter = (pixel: number, from: number) => {
    if (figure[pixel] === 0) return
    figure[pixel] = 0
    origin[pixel] = from
    reached.push(pixel)
  }
  // Not from the whole edge: a figure may touch it.
  for (const corner of [0, width - 1, width * (height - 1), width * height - 1]) enter(corner, corner)

  for (let pixel = reached.pop(); pixel !== undefined; pixel = reached.pop()) {
    const x = pixel % width
    const from = origin[pixel] as number
    const neighbours = [
      ...(x > 0 ? [pixel - 1] : []),
      ...(x < width - 1 ? [pixel + 1] : []),
      ...(pixel >= width ? [pixel - width] : []),
      ...(pixel < width * (height - 1) ? [pixel + width] : []),
    ]
    for (const next of neighbours)
      if (distance(pixel, next) <= SLOPE && distance(from, next) <= REACH) enter(next, from)
  }
  return figure
}
