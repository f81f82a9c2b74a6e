import type { Picture } from './plan-prompt.ts'
import type { Vocabulary } from './vocabulary.ts'

const captionLength = 20
const objectLength = 5
const padding = 0
const beginning = 1

/**
 * The picture in the words of the training captions:
 * `style [two|three|small] [colour] label (relation [colour] label)* (on scene | colour background)`.
 */
export function captionOf({ concepts, tokenIds }: Vocabulary, picture: Picture): string[] {
  const { style, objects, relations, background } = picture
  const words: string[] = [style]

  const [only] = objects
  if (only && objects.length === 1) {
    if (only.count === 2) words.push('two')
    if (only.count === 3) words.push('three')
    if (only.size === 'small') words.push('small')
  }

  for (const [place, { concept, colour }] of objects.entries()) {
    const relation = relations[place - 1]
    if (relation) words.push(relation)
    const label = concepts[concept]?.label ?? []
    words.push(...(colour ? [colour, ...label] : label).slice(0, objectLength))
  }

  if (background && 'scene' in background) words.push(...(only ? ['on', background.scene] : [background.scene]))
  if (background && 'colour' in background) words.push(background.colour, 'background')
  return words.filter((word) => tokenIds.has(word))
}

/** Token ids of a caption, cut or padded to 20. An empty caption is the model's "no text". */
export function encodeCaption({ tokenIds }: Vocabulary, words: readonly string[]): number[] {
  const ids = words.flatMap((word) => tokenIds.get(word) ?? [])
  const padded = [beginning, ...ids, ...Array<number>(captionLength).fill(padding)]
  return padded.slice(0, captionLength)
}
