import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { indexSpellings, type Spelling } from './nearest-name.ts'
import { type Style, sceneWords, synonyms } from './word-lists.ts'

/** A thing the model can draw. `group` is its emojibase group (3 animals and nature, 4 food, 5 places ...). */
export type Concept = {
  readonly id: number
  readonly label: readonly string[]
  readonly tags: ReadonlySet<string>
  readonly group: number
}

/** Everything that reading a prompt needs; no pixels and no weights. */
export type Vocabulary = {
  readonly concepts: readonly Concept[]
  /** By code points in hex joined with `-`, without the variation selector FE0F. */
  readonly byEmoji: ReadonlyMap<string, number>
  /** By label, alias or synonym; several words are joined with a space. */
  readonly byName: ReadonlyMap<string, number>
  /** Names and scene words, to find mistyped ones. */
  readonly spellings: readonly Spelling[]
  /** Every word that occurs in a name or a tag. */
  readonly words: ReadonlySet<string>
  /** Keys are NFKC, lower case, without spaces, hiragana turned into katakana. */
  readonly japanese: {
    readonly words: ReadonlyMap<string, string>
    readonly terms: ReadonlyMap<string, number>
    readonly longest: number
  }
  /** Token ids of the text encoder. */
  readonly tokenIds: ReadonlyMap<string, number>
  /** Icon number by concept, -1 where the style has none. */
  readonly icons: Readonly<Record<Style, readonly number[]>>
}

type ConceptRow = [hex: string, label: string, tags: string, group: number, aliases: string]
type BankFile = { concepts: ConceptRow[]; icons: Record<Style, number[]> }
type LexiconFile = { words: Record<string, string>; terms: Record<string, [number, ...number[]]> }

/** Reads the word files of the model folder. Rejects when one is missing or is not JSON. */
export async function loadVocabulary(modelDir: string): Promise<Vocabulary> {
  const [bank, lexicon, tokens] = await Promise.all([
    readJson<BankFile>(join(modelDir, 'bank.json')),
    readJson<LexiconFile>(join(modelDir, 'lexicon.ja.json')),
    readJson<string[]>(join(modelDir, 'vocab.json')),
  ])

  const concepts = bank.concepts.map(
    ([, label, tags, group], id): Concept => ({ id, label: label.split(' '), tags: new Set(tags.split(' ')), group }),
  )
  const aliases = bank.concepts.map((row) => (row[4] ? row[4].split('|') : []))
  const aliasWords = aliases.flat().flatMap((alias) => alias.split(' '))

  const byName = indexNames(bank.concepts, aliases)

  return {
    concepts,
    byEmoji: new Map(bank.concepts.map(([hex], id) => [hex, id])),
    byName,
    spellings: indexSpellings([...byName.keys(), ...sceneWords.keys()]),
    words: new Set([...concepts.flatMap(({ label, tags }) => [...label, ...tags]), ...aliasWords]),
    japanese: indexJapanese(lexicon),
    tokenIds: new Map(tokens.map((word, id) => [word, id])),
    icons: bank.icons,
  }
}

/** Of concepts that share a name, a label beats an alias, and a synonym of ours beats both. */
function indexNames(rows: readonly ConceptRow[], aliases: readonly string[][]) {
  const byName = new Map<string, number>()

  for (const [id, [, label]] of rows.entries()) {
    for (const name of [label, ...(aliases[id] ?? [])]) {
      if (name.includes(' ') || !byName.has(name)) byName.set(name, id)
    }
  }
  for (const [id, [, label]] of rows.entries()) byName.set(label, id)
  for (const [word, label] of synonyms) {
    const id = byName.get(label)
    if (id !== undefined) byName.set(word, id)
  }
  return byName
}

function indexJapanese({ words, terms }: LexiconFile): Vocabulary['japanese'] {
  const keys = [...Object.keys(words), ...Object.keys(terms)]

  return {
    words: new Map(Object.entries(words)),
    terms: new Map(Object.entries(terms).map(([term, [best]]) => [term, best])),
    longest: Math.max(...keys.map((key) => key.length)),
  }
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T
}
