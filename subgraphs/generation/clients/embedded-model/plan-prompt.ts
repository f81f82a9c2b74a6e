import { arrangeObjects } from './arrange-objects.ts'
import { captionOf } from './caption.ts'
import { type Background, gatherGroups, type WantedObject } from './group-phrases.ts'
import type { PlanNote } from './plan-note.ts'
import { readPrompt } from './read-prompt.ts'
import { type Token, tokenize } from './tokenize.ts'
import type { Vocabulary } from './vocabulary.ts'
import { type Colour, type Relation, type Scene, type Size, type Style, styleWords } from './word-lists.ts'

export type PlannedObject = {
  readonly concept: number
  /** Emojibase group of the concept. */
  readonly group: number
  /** Number in the icon bank; another style's icon where the wanted one has none. */
  readonly icon: number
  readonly colour: Colour | null
  readonly count: number | null
  readonly size: Size | null
}

export type Picture = {
  readonly style: Style
  /** At most three. `relations[i]` leads to object `i + 1`. */
  readonly objects: readonly PlannedObject[]
  readonly relations: readonly Relation[]
  readonly background: Background | null
}

/** What will be drawn, from one reading of the prompt. Plain data: it can be posted to another thread. */
export type Plan = Picture & {
  /** The caption, all that the text encoder sees. */
  readonly words: readonly string[]
  /** False when nothing in the prompt was understood and the picture is a free one. */
  readonly matched: boolean
  readonly notes: readonly PlanNote[]
}

/** Reads an English or Japanese prompt. A `style` given outright beats the prompt's own words. */
export function planPrompt(vocabulary: Vocabulary, prompt: string, style?: Style): Plan {
  const tokens = tokenize(vocabulary, prompt)
  const reading = readPrompt(vocabulary, tokens)
  const { groups, background, left } = gatherGroups(vocabulary, reading.phrases)
  const arranged = arrangeObjects(vocabulary, groups, left, background)
  const notes = [...reading.notes, ...arranged.notes]

  const matched = arranged.objects.length > 0 || background !== null
  if (!matched) notes.push({ kind: 'nothingKnown' })
  const drawn = matched ? { objects: arranged.objects, background } : freePicture(vocabulary, prompt, left.colour)

  const chosenStyle = style ?? styleNamedIn(tokens) ?? '3d'
  const picture: Picture = {
    style: chosenStyle,
    objects: drawn.objects.map((object) => plannedObject(vocabulary, object, chosenStyle, drawn.objects.length === 1)),
    relations: arranged.relations,
    background: drawn.background,
  }
  return { ...picture, words: captionOf(vocabulary, picture), matched, notes }
}

function styleNamedIn(tokens: readonly Token[]): Style | undefined {
  const token = tokens.find((token) => token.kind === 'word' && styleWords.has(token.word))
  return token?.kind === 'word' ? styleWords.get(token.word) : undefined
}

/** Several of a kind are drawn only where the kind is alone. */
function plannedObject(
  { concepts, icons }: Vocabulary,
  { concept, colour, count, size }: WantedObject,
  style: Style,
  alone: boolean,
): PlannedObject {
  const own = icons[style][concept] ?? -1
  const icon = own >= 0 ? own : (icons[style === '3d' ? 'cartoon' : '3d'][concept] ?? -1)
  return { concept, group: concepts[concept]?.group ?? -1, icon, colour, count: alone ? count : null, size }
}

const freeObjects = [
  'blossom',
  'butterfly',
  'rainbow',
  'balloon',
  'sailboat',
  'sunflower',
  'glowing star',
  'tulip',
] as const
const freeScenes = ['grass', 'sky', 'sunset', 'sea', 'night', 'forest'] as const satisfies readonly Scene[]

/** One pleasant thing in one pleasant place; the same prompt always gives the same. */
function freePicture({ byName }: Vocabulary, prompt: string, colour: Colour | null) {
  const hash = fnv1a(prompt.trim().toLowerCase())
  const name = freeObjects[hash % freeObjects.length] as string
  const scene = freeScenes[(hash >>> 8) % freeScenes.length] as Scene
  const object: WantedObject = {
    concept: byName.get(name) as number,
    colour,
    count: null,
    size: null,
    owner: false,
  }
  return { objects: [object], background: { scene } }
}

/** FNV-1a, 32 bits, over code points. */
function fnv1a(text: string): number {
  let hash = 2166136261
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) as number), 16777619)
  return hash >>> 0
}
