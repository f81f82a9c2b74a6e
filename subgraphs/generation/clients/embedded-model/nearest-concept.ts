import type { Concept, Vocabulary } from './vocabulary.ts'

const smileys = 0
const animalsAndNature = 3
const leastScore = 0.9

/** The concept that is most about these words, none of which names one; `null` when no word is about anything. */
export function nearestConcept({ concepts }: Vocabulary, words: readonly string[]): Concept | null {
  const asked = new Set(words)
  let nearest: Concept | null = null
  let best = leastScore

  for (const concept of concepts) {
    const score = likeness(concept, asked)
    if (score > best) {
      best = score
      nearest = concept
    }
  }
  return nearest
}

/** A label word weighs as three tags; animals break a tie, and smileys, whose tags are moods, lose it. */
function likeness({ label, tags, group }: Concept, asked: ReadonlySet<string>): number {
  let score = 0
  for (const word of label) score += asked.has(word) ? 3 : -0.5
  for (const word of asked) if (tags.has(word)) score++

  if (group === smileys) return score - 0.2
  return group === animalsAndNature ? score + 0.1 : score
}
