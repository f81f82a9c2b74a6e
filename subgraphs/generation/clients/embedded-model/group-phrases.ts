import type { Phrase } from './read-prompt.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Colour, Relation, Scene, Size } from './word-lists.ts'

export type Background = { readonly scene: Scene } | { readonly colour: Colour }

/** Words that wait for the thing they describe. */
export type Modifiers = { readonly colour: Colour | null; readonly count: number | null; readonly size: Size | null }

export type WantedObject = Modifiers & {
  readonly concept: number
  /** It followed the Japanese particle "no" and is what the one before it belongs to. */
  readonly owner: boolean
}

/** The things and loose words between two relations, and the relation that leads to them. */
export type Group = {
  readonly objects: WantedObject[]
  readonly words: string[]
  readonly relation: Relation | null
  readonly japanese: boolean
}

const noModifiers: Modifiers = { colour: null, count: null, size: null }

/** Splits a prompt at its relations and hands modifiers to their things; `left` are those that no thing followed. */
export function gatherGroups(vocabulary: Vocabulary, phrases: readonly Phrase[]) {
  const groups: Group[] = []
  let group = startGroup(groups, null, false)
  let background: Background | null = null
  let waiting = noModifiers
  let spent: Phrase | undefined

  for (const [place, phrase] of phrases.entries()) {
    const before = phrases[place - 1]

    switch (phrase.kind) {
      case 'object':
        group.objects.push(describe(vocabulary, phrase, waiting, before))
        waiting = noModifiers
        break
      case 'scene': {
        const concept = joinedThing(vocabulary, phrase, before)
        if (concept === undefined) background ??= { scene: phrase.scene }
        else {
          group.objects.push({ concept, owner: false, ...waiting })
          waiting = noModifiers
        }
        break
      }
      case 'background': {
        const after = phrases[place + 1]
        background = backgroundFrom(waiting, before, after) ?? background
        if (waiting.colour) waiting = { ...waiting, colour: null }
        else if (before?.kind !== 'scene') spent = after
        break
      }
      case 'colour':
        if (phrase !== spent) waiting = { ...waiting, colour: phrase.colour }
        break
      case 'count':
        waiting = { ...waiting, count: phrase.count }
        break
      case 'size':
        waiting = { ...waiting, size: phrase.size }
        break
      case 'relation':
        if (group.objects.length > 0 || group.words.length > 0) {
          group = startGroup(groups, phrase.relation, phrase.japanese)
        }
        waiting = { ...waiting, colour: null }
        break
      case 'word':
        if (phrase.known) group.words.push(phrase.word)
        break
      case 'of':
        break
    }
  }
  return { groups, background, left: waiting }
}

function startGroup(groups: Group[], relation: Relation | null, japanese: boolean): Group {
  const group: Group = { objects: [], words: [], relation, japanese }
  groups.push(group)
  return group
}

function describe(
  { concepts }: Vocabulary,
  { concept, plural }: Extract<Phrase, { kind: 'object' }>,
  { colour, count, size }: Modifiers,
  before: Phrase | undefined,
): WantedObject {
  // "red heart" is a name: its icon is red already and must not be tinted.
  const inLabel = colour !== null && concepts[concept]?.label.includes(colour)
  return {
    concept,
    colour: inLabel ? null : colour,
    count: count ?? (plural ? 2 : null),
    size,
    owner: before?.kind === 'of',
  }
}

/** "Cat and snow" asks for a thing named snow where there is an icon; "cat in the snow" for a place. */
function joinedThing(
  { byName }: Vocabulary,
  { word, placed }: Extract<Phrase, { kind: 'scene' }>,
  before: Phrase | undefined,
): number | undefined {
  const joined = before?.kind === 'relation' && (before.relation === 'and' || before.relation === 'with')
  return joined && !placed ? byName.get(word) : undefined
}

function backgroundFrom(
  { colour }: Modifiers,
  before: Phrase | undefined,
  after: Phrase | undefined,
): Background | null {
  if (colour) return { colour }
  if (before?.kind === 'scene') return { scene: before.scene }
  return after?.kind === 'colour' ? { colour: after.colour } : null
}
