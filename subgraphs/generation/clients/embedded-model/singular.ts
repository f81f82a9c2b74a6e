import type { Vocabulary } from './vocabulary.ts'
import { colourWords, irregularPlurals, sceneWords } from './word-lists.ts'

const endings = [
  [/ies$/, 'y'],
  [/ves$/, 'f'],
  [/es$/, ''],
  [/s$/, ''],
] as const

/** The form of an English word that the vocabulary knows, and whether a plural ending was taken off for it. */
export function singularOf({ byName, words }: Vocabulary, word: string): { word: string; plural: boolean } {
  const isKnown = (candidate: string) => words.has(candidate) || byName.has(candidate)
  const asWritten = { word, plural: false }

  const irregular = irregularPlurals.get(word)
  if (irregular) return { word: irregular, plural: true }
  if (byName.has(word) || word.length < 4 || sceneWords.has(word) || colourWords.has(word)) return asWritten
  // A name beats a mere tag: "cats" is a tag of something, but "cat" is what is meant.
  if (/[^s]s$/.test(word) && byName.has(word.slice(0, -1))) return { word: word.slice(0, -1), plural: true }
  if (isKnown(word)) return asWritten

  for (const [ending, replacement] of endings) {
    const candidate = word.replace(ending, replacement)
    if (ending.test(word) && isKnown(candidate)) return { word: candidate, plural: true }
  }
  return asWritten
}
