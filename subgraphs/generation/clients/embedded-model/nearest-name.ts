/** A name to compare with. Each bit of `letters` stands for letters that occur in it. */
export type Spelling = { readonly name: string; readonly letters: number }

/** Prepares names of one word for `nearestName`; longer ones are left out. */
export function indexSpellings(names: Iterable<string>): Spelling[] {
  return [...names].filter((name) => !name.includes(' ')).map((name) => ({ name, letters: lettersOf(name) }))
}

/**
 * The name that a mistyped word most likely means: one typing error is forgiven from five letters on, two from eight.
 * The earliest of equally near ones wins.
 */
export function nearestName(spellings: readonly Spelling[], word: string): string | null {
  if (word.length < 5) return null
  const wordLetters = lettersOf(word)
  let nearest: string | null = null
  let limit = word.length > 7 ? 3 : 2

  for (const { name, letters } of spellings) {
    // Both are lower bounds of the errors, and cheap: a prompt of gibberish would take a tenth of a second without.
    if (Math.abs(name.length - word.length) >= limit) continue
    if (bitCount(wordLetters & ~letters) >= limit || bitCount(letters & ~wordLetters) >= limit) continue

    const errors = typingErrors(word, name)
    if (errors < limit) {
      limit = errors
      nearest = name
    }
  }
  return nearest
}

function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31)
  return letters
}

function bitCount(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other
 * (Damerau-Levenshtein, optimal string alignment).
 */
export function typingErrors(from: string, to: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column)

  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const substitution = at(previous, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1)
      let errors = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, substitution)
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (row > 1 && column > 1 && swapped) errors = Math.min(errors, at(beforePrevious, column - 2) + 1)
      current.push(errors)
    }
    beforePrevious = previous
    previous = current
  }
  return at(previous, to.length)
}

const at = (row: readonly number[], column: number) => row[column] as number
