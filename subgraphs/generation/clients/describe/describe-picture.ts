import sharp from 'sharp'
import type { Describe } from '../../domain/ports.ts'
import { shippedModelDir } from '../embedded-model/model-facts.ts'
import { loadSketchMaterial, type SceneBank } from '../embedded-model/sketch-material.ts'
import { loadVocabulary } from '../embedded-model/vocabulary.ts'
import { type Colour, colourBytes, type Scene } from '../embedded-model/word-lists.ts'
import { findBackground } from '../find-background.ts'
import { colourOf, type Shape, shapeOf, unlikeness } from './likeness.ts'

/** Edge in pixels at which a picture is looked at. */
const EDGE = 96
/** Of the background's pixels, one in so many is looked at; no divisor of the edge, so that all columns take part. */
const EVERY = 5
/** From here on a shape is like nothing that is known. */
const UNKNOWN = 0.075
/** How far a thing's colour may be from that of its icon, 0 to 441, before it is worth a word. */
const USUAL_COLOUR = 75
/** Below this mean distance of its colours, 0 to 441, a background is plain. */
const PLAIN = 28
/** A figure that is less than this share of a picture, or more, is none. */
const LEAST_FIGURE = 0.01
const MOST_FIGURE = 0.97

type Rgb = readonly [number, number, number]

/** How a scene is said behind a thing. */
const places: Record<Scene, string> = {
  night: 'at night',
  sunset: 'at sunset',
  sky: 'in the sky',
  grass: 'on the grass',
  sea: 'in the sea',
  snow: 'in the snow',
  space: 'in space',
  desert: 'in the desert',
  forest: 'in the forest',
  city: 'in the city',
}

/**
 * Says what a picture looks like, in words that the embedded model draws: the nearest of its icons, its colour where that is unusual, and
 * the background. Its pictures are loaded with the first one.
 */
export function createDescribe(modelDir = shippedModelDir): Describe {
  let loading: ReturnType<typeof loadKnown> | undefined
  return async (file) => {
    loading ??= loadKnown(modelDir)
    const { icons, scenes } = await loading
    const { rgba, background, figure } = await lookAt(file)
    const place = placeOf(background, scenes)
    const shape = figure && shapeOf(rgba, EDGE)
    if (!shape) return { prompt: place.alone, isCertain: false }

    const nearest = nearestIcon(shape, icons)
    const colour = nearestColour(colourOf(shape))
    if (!nearest || nearest.distance > UNKNOWN)
      return { prompt: said(`a ${colour} shape`, place.behind), isCertain: false }
    const isUsual = distance(colourOf(shape), colourOf(nearest.icon.shape)) < USUAL_COLOUR
    const thing = isUsual ? nearest.icon.label : `${colour} ${nearest.icon.label}`
    return { prompt: said(`${article(thing)} ${thing}`, place.behind), isCertain: true }
  }
}

const said = (thing: string, behind: string) => [thing, behind].filter(Boolean).join(' ')
const article = (words: string) => (/^[aeiou]/.test(words) ? 'an' : 'a')

interface Icon {
  label: string
  shape: Shape
}

async function loadKnown(modelDir: string) {
  const [{ icons, scenes }, vocabulary] = await Promise.all([loadSketchMaterial(modelDir), loadVocabulary(modelDir)])
  const known = Object.values(vocabulary.icons).flatMap((numbers) =>
    numbers.flatMap((number, concept): Icon[] => {
      const shape = number < 0 ? undefined : shapeOf(icons.pixels, icons.size, number * icons.size ** 2 * 4)
      const label = vocabulary.concepts[concept]?.label.join(' ')
      return shape && label ? [{ label, shape }] : []
    }),
  )
  return { icons: known, scenes }
}

function nearestIcon(shape: Shape, icons: readonly Icon[]) {
  let nearest: { icon: Icon; distance: number } | undefined
  for (const icon of icons) {
    const distance = unlikeness(shape, icon.shape)
    if (!nearest || distance < nearest.distance) nearest = { icon, distance }
  }
  return nearest
}

/** A picture as premultiplied RGBA without its background, and the background's pixels. */
async function lookAt(file: Uint8Array) {
  const { data, info } = await sharp(file)
    .resize(EDGE, EDGE, { fit: 'fill' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixels = EDGE * EDGE
  const rgb = new Uint8Array(pixels * 3)
  for (let i = 0; i < pixels; i++) rgb.set(data.subarray(i * info.channels, i * info.channels + 3), i * 3)
  const opaque = Uint8Array.from({ length: pixels }, (_, i) => data[i * info.channels + 3] as number)
  const isCut = opaque.some((value) => value < 128)
  const figure = isCut ? opaque : findBackground(rgb, EDGE, EDGE)

  const share = figure.filter((value) => value > 127).length / pixels
  const hasFigure = share > LEAST_FIGURE && share < MOST_FIGURE
  const rgba = new Uint8Array(pixels * 4)
  const background: [x: number, y: number, colour: Rgb][] = []
  for (let i = 0; i < pixels; i++) {
    const colour: Rgb = [rgb[i * 3] as number, rgb[i * 3 + 1] as number, rgb[i * 3 + 2] as number]
    if ((figure[i] as number) > 127) rgba.set([...colour, 255], i * 4)
    if (i % EVERY === 0 && !isCut && ((figure[i] as number) < 128 || !hasFigure))
      background.push([i % EDGE, Math.floor(i / EDGE), colour])
  }
  return { rgba, background, figure: hasFigure }
}

/** How the background is said, behind a thing and alone. */
function placeOf(background: readonly [number, number, Rgb][], scenes: SceneBank): { behind: string; alone: string } {
  if (background.length === 0) return { behind: '', alone: 'a shape' }
  const mean = [0, 1, 2].map(
    (channel) => background.reduce((sum, [, , colour]) => sum + (colour[channel] as number), 0) / background.length,
  ) as unknown as Rgb
  const spread = background.reduce((sum, [, , colour]) => sum + distance(colour, mean), 0) / background.length
  if (spread < PLAIN) {
    const colour = nearestColour(mean)
    return { behind: colour === 'white' ? '' : `on a ${colour} background`, alone: `a ${colour} background` }
  }
  const scene = nearestScene(background, scenes)
  return { behind: places[scene], alone: scene }
}

function nearestScene(background: readonly [number, number, Rgb][], scenes: SceneBank): Scene {
  const { size, variants, order, pixels } = scenes
  const scale = size / EDGE
  const unlike = Array.from({ length: order.length * variants }, (_, variant) =>
    background.reduce((sum, [x, y, colour]) => {
      const at = (variant * size * size + Math.floor(y * scale) * size + Math.floor(x * scale)) * 3
      return sum + distance(colour, [pixels[at] as number, pixels[at + 1] as number, pixels[at + 2] as number])
    }, 0),
  )
  return order[Math.floor(unlike.indexOf(Math.min(...unlike)) / variants)] as Scene
}

function nearestColour(colour: Rgb): Colour {
  const names = Object.keys(colourBytes) as Colour[]
  const far = (name: Colour) => distance(colour, colourBytes[name] as unknown as Rgb)
  return names.reduce((best, name) => (far(name) < far(best) ? name : best))
}

const distance = (one: Rgb, other: Rgb): number => Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
