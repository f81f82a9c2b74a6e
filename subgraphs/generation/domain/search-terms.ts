/** Writing without spaces between words: a search there is for characters that stand side by side. */
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`
const runs = new RegExp(String.raw`(?<unspaced>${unspaced}+)|[[\p{L}\p{M}\p{N}]--${unspaced}]+`, 'gv')

/** Words are told apart by their first characters, this many; each beginning of a word up to there is a term. */
const LONGEST_BEGINNING = 12

/**
 * What a text is found by: all beginnings of its words and, in Japanese, all characters and pairs of neighbours.
 * Case and width of the characters make no difference.
 */
export function searchTermsOf(text: string): string[] {
  const terms = runsOf(text).flatMap(({ characters, isUnspaced }) =>
    isUnspaced
      ? [...characters, ...pairsOf(characters)]
      : beginningOf(characters).map((_, index) => characters.slice(0, index + 1).join('')),
  )
  return [...new Set(terms)]
}

/** What must be among the terms of a text that a search for these words finds; the longest, likely the rarest, first. */
export function searchTermsFor(words: string): string[] {
  const terms = runsOf(words).flatMap(({ characters, isUnspaced }) => {
    if (!isUnspaced) return [beginningOf(characters).join('')]
    return characters.length > 1 ? pairsOf(characters) : characters
  })
  return [...new Set(terms)].sort((a, b) => b.length - a.length)
}

const runsOf = (text: string) =>
  [...text.normalize('NFKC').toLowerCase().matchAll(runs)].map(([run, ...rest]) => ({
    characters: [...run],
    isUnspaced: rest[0] !== undefined,
  }))

const beginningOf = (characters: readonly string[]) => characters.slice(0, LONGEST_BEGINNING)

const pairsOf = (characters: readonly string[]) =>
  characters.slice(1).map((character, index) => `${characters[index]}${character}`)
