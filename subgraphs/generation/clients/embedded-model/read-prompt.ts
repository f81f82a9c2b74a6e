import { nearestName } from './nearest-name.ts'
import type { PlanNote } from './plan-note.ts'
import type { Token } from './tokenize.ts'
import type { Vocabulary } from './vocabulary.ts'
import {
  type Colour,
  colourWords,
  countWords,
  personWords,
  prepositions,
  type Relation,
  relationWords,
  type Scene,
  type Size,
  sceneWords,
  sizeWords,
  stopWords,
  styleWords,
} from './word-lists.ts'

/** What a token, or several that form a name, asks for. */
export type Phrase =
  /** `person`: the word named a person, for whom the concept only stands in. */
  | { readonly kind: 'object'; readonly concept: number; readonly plural: boolean; readonly person?: string }
  | { readonly kind: 'relation'; readonly relation: Relation; readonly japanese: boolean }
  /** `placed`: what stands before it says that it is a place ("in the snow") and not a thing. */
  | { readonly kind: 'scene'; readonly scene: Scene; readonly word: string; readonly placed: boolean }
  | { readonly kind: 'colour'; readonly colour: Colour }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'size'; readonly size: Size }
  | { readonly kind: 'background' }
  /** The Japanese particle "no" between two things. */
  | { readonly kind: 'of' }
  | { readonly kind: 'word'; readonly word: string; readonly known: boolean }

type WordToken = Extract<Token, { kind: 'word' }>

const longestName = 4

/** Gives tokens their meaning: the longest names first, then each single word. Notes what was guessed or unknown. */
export function readPrompt(vocabulary: Vocabulary, tokens: readonly Token[]): { phrases: Phrase[]; notes: PlanNote[] } {
  const phrases: Phrase[] = []
  const notes: PlanNote[] = []

  for (let place = 0; place < tokens.length; ) {
    const token = tokens[place] as Token
    const name = readName(vocabulary, tokens, place)
    const phrase = name?.phrase ?? readToken(vocabulary, token, tokens[place - 1], notes)
    if (phrase) phrases.push(phrase)
    place += name?.length ?? 1
  }

  notes.push(...noteUnknownWords(phrases), ...notePerson(phrases))
  return { phrases, notes }
}

/** A name or relation of two to four words that starts at `place`. */
function readName({ byName }: Vocabulary, tokens: readonly Token[], place: number) {
  for (let length = longestName; length > 1; length--) {
    const words = tokens.slice(place, place + length).flatMap((token) => (token.kind === 'word' ? [token.word] : []))
    if (words.length < length) continue

    const name = words.join(' ')
    const concept = words.includes('and') ? undefined : byName.get(name)
    if (concept !== undefined) return { length, phrase: { kind: 'object', concept, plural: false } as const }
    const relation = relationWords.get(name)
    if (relation) return { length, phrase: { kind: 'relation', relation, japanese: false } as const }
  }
  return undefined
}

function readToken(
  vocabulary: Vocabulary,
  token: Token,
  before: Token | undefined,
  notes: PlanNote[],
): Phrase | undefined {
  if (token.kind === 'concept') return thing(token.concept, false, token.written, token.written)
  if (token.word.startsWith('@')) return readParticle(token.word)

  const scene = sceneWords.get(token.written) ?? sceneWords.get(token.word)
  if (scene) return { kind: 'scene', scene, word: token.word, placed: token.japanese || leadsToPlace(before) }

  return readModifier(token.word) ?? readNoun(vocabulary, token, notes)
}

function readParticle(particle: string): Phrase | undefined {
  if (particle === '@skip') return undefined
  if (particle === '@of') return { kind: 'of' }
  return { kind: 'relation', relation: particle.slice(1) as Relation, japanese: true }
}

function leadsToPlace(token: Token | undefined): boolean {
  return token?.kind === 'word' && (prepositions.has(token.word) || stopWords.has(token.word))
}

function readModifier(word: string): Phrase | undefined {
  if (word === 'background') return { kind: 'background' }
  const colour = colourWords.get(word)
  if (colour) return { kind: 'colour', colour }
  const count = countWords.get(word)
  if (count) return { kind: 'count', count }
  const size = sizeWords.get(word)
  if (size) return { kind: 'size', size }
  const relation = relationWords.get(word)
  return relation && { kind: 'relation', relation, japanese: false }
}

function readNoun(vocabulary: Vocabulary, token: WordToken, notes: PlanNote[]): Phrase | undefined {
  const { word, written, plural, japanese } = token
  if (styleWords.has(word) || stopWords.has(word) || prepositions.has(word)) return undefined

  const concept = vocabulary.byName.get(word)
  if (concept !== undefined) return thing(concept, plural, word, written)

  const known = vocabulary.words.has(word)
  const guess = japanese || known ? null : nearestName(vocabulary.spellings, word)
  if (guess === null) return { kind: 'word', word, known }

  notes.push({ kind: 'readAs', word: written, as: guess })
  const scene = sceneWords.get(guess)
  if (scene) return { kind: 'scene', scene, word: guess, placed: true }
  return thing(vocabulary.byName.get(guess) as number, false, guess, written)
}

function thing(concept: number, plural: boolean, word: string, written: string): Phrase {
  const named = { kind: 'object', concept, plural } as const
  return personWords.has(word) ? { ...named, person: written } : named
}

function noteUnknownWords(phrases: readonly Phrase[]): PlanNote[] {
  const unknown = phrases.flatMap((phrase) => (phrase.kind === 'word' && !phrase.known ? [phrase.word] : []))
  const words = unknown.filter((word) => word.length > 1).slice(0, 8)
  return words.length > 0 ? [{ kind: 'unknownWords', words: words.map((word) => word.slice(0, 30)) }] : []
}

function notePerson(phrases: readonly Phrase[]): PlanNote[] {
  const person = phrases.find((phrase) => phrase.kind === 'object' && phrase.person)
  return person?.kind === 'object' && person.person ? [{ kind: 'person', word: person.person }] : []
}
