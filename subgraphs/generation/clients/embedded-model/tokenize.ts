import { singularOf } from './singular.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * A piece of the prompt. A `concept` was named outright, by an emoji or a Japanese term; a `word` is English,
 * in singular, or what a Japanese word means to the planner (`@of`, `@above` ... are its particles).
 * `written` is how the prompt had it.
 */
export type Token =
  | { readonly kind: 'concept'; readonly concept: number; readonly written: string }
  | {
      readonly kind: 'word'
      readonly word: string
      readonly written: string
      readonly plural: boolean
      readonly japanese: boolean
    }

const readLength = 2000
/** As in `(cat:1.2)`, which other image models understand. */
const weights = /:\s*\d+(\.\d+)?/g
const emoji = /(?!\d)\p{Extended_Pictographic}\ufe0f?(?:\u200d\p{Extended_Pictographic}\ufe0f?)*/u
const latin = /[a-z0-9à-ÿ]+/
const joiner = /[,&+]/
const japanese = /[\u3001\u3005\u3040-\u30ff\u4e00-\u9fff0-9]+/
const run = new RegExp([emoji, latin, joiner, japanese].map((pattern) => pattern.source).join('|'), 'gu')
const kanji = /[\u4e00-\u9fff]/

/**
 * Splits a prompt into tokens; what is neither emoji, Latin, Japanese nor a joiner separates.
 * Reads the first 2000 characters after compatibility normalisation.
 */
export function tokenize(vocabulary: Vocabulary, prompt: string): Token[] {
  const text = prompt.normalize('NFKC').toLowerCase().replace(weights, ' ').slice(0, readLength)

  return [...text.matchAll(run)].flatMap(([written]) => {
    if (/^\p{Extended_Pictographic}/u.test(written)) return readEmoji(vocabulary, written)
    if (/[\u3001-\u9fff]/.test(written)) return readJapanese(vocabulary, written)
    return [readLatin(vocabulary, written)]
  })
}

function readEmoji({ byEmoji }: Vocabulary, written: string): Token[] {
  const codePoints = [...written].map((character) => character.codePointAt(0)?.toString(16))
  const concept = byEmoji.get(codePoints.filter((hex) => hex !== 'fe0f').join('-'))
  return concept === undefined ? [] : [{ kind: 'concept', concept, written }]
}

function readLatin(vocabulary: Vocabulary, run: string): Token {
  const written = run.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  return { kind: 'word', written, japanese: false, ...singularOf(vocabulary, written) }
}

/** Longest match at each place; where nothing matches, one character is skipped. */
function readJapanese({ japanese: { words, terms, longest } }: Vocabulary, run: string): Token[] {
  const text = toKatakana(run)
  const tokens: Token[] = []

  const matchAt = (start: number, length: number): Token | undefined => {
    const key = text.slice(start, start + length)
    const written = run.slice(start, start + length)
    const word = words.get(key)
    if (word !== undefined) return { kind: 'word', word, written, plural: false, japanese: true }
    const concept = length > 1 || kanji.test(key) ? terms.get(key) : undefined
    return concept === undefined ? undefined : { kind: 'concept', concept, written }
  }

  for (let start = 0; start < text.length; ) {
    let length = Math.min(longest, text.length - start)
    let token: Token | undefined
    while (length > 0) {
      token = matchAt(start, length)
      if (token) break
      length--
    }
    if (token) tokens.push(token)
    start += Math.max(1, length)
  }
  return tokens
}

/** One code unit for one, so that places in the result are places in the source. */
function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/g, (hiragana) => String.fromCharCode(hiragana.charCodeAt(0) + 96))
}
