import { resizeIcon, tintIcon } from './icon.ts'
import { type Placement, placeObjects } from './place-objects.ts'
import type { Picture } from './plan-prompt.ts'
import type { Random } from './random.ts'
import type { SketchMaterial } from './sketch-material.ts'
import { colourBytes, type Scene } from './word-lists.ts'

const canvas = 64
const white = 255

/**
 * The rough picture that steers the model: 64 x 64 RGB, rows from the top, 0 to 255, not rounded.
 *
 * @param ground what it is painted on where the prompt names no background, of the same form; white where it is left out
 */
export function paintSketch(
  material: SketchMaterial,
  picture: Picture,
  random: Random,
  creativity: number,
  ground?: ArrayLike<number>,
): Float32Array {
  const sketch = ground ? Float32Array.from(ground) : new Float32Array(canvas * canvas * 3).fill(white)
  const { background } = picture
  if (background && 'colour' in background) fill(sketch, colourBytes[background.colour])
  if (background && 'scene' in background) paintScene(sketch, material, background.scene, random)

  for (const placement of placeObjects(picture, random, creativity)) paintIcon(sketch, material, placement)
  return sketch
}

function fill(sketch: Float32Array, colour: readonly number[]) {
  for (let i = 0; i < sketch.length; i++) sketch[i] = colour[i % 3] as number
}

/** One of the scene's variants, half the size of the sketch, perhaps mirrored. */
function paintScene(sketch: Float32Array, { scenes }: SketchMaterial, scene: Scene, random: Random) {
  const { size, variants, order, pixels } = scenes
  const variant = order.indexOf(scene) * variants + Math.floor(random() * variants)
  const start = variant * size * size * 3
  const mirrored = random() < 0.5

  for (let y = 0; y < canvas; y++) {
    for (let x = 0; x < canvas; x++) {
      const column = (mirrored ? canvas - 1 - x : x) >> 1
      const source = start + ((y >> 1) * size + column) * 3
      for (let channel = 0; channel < 3; channel++) {
        sketch[(y * canvas + x) * 3 + channel] = pixels[source + channel] as number
      }
    }
  }
}

function paintIcon(sketch: Float32Array, { icons }: SketchMaterial, { object, edge, left, top, mirrored }: Placement) {
  const pixels = resizeIcon(icons, object.icon, edge)
  if (object.colour) tintIcon(pixels, icons, object.icon, colourBytes[object.colour])

  for (let y = 0; y < edge; y++) {
    for (let x = 0; x < edge; x++) {
      const column = left + (mirrored ? edge - 1 - x : x)
      const row = top + y
      if (column < 0 || row < 0 || column >= canvas || row >= canvas) continue
      layOver(sketch, (row * canvas + column) * 3, pixels, (y * edge + x) * 4)
    }
  }
}

/** Premultiplied "over". */
function layOver(sketch: Float32Array, target: number, pixels: Float64Array, source: number) {
  const alpha = (pixels[source + 3] as number) / 255
  for (let channel = 0; channel < 3; channel++) {
    const below = sketch[target + channel] as number
    sketch[target + channel] = below * (1 - alpha) + (pixels[source + channel] as number)
  }
}
