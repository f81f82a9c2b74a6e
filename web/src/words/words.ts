import { createContext, use, useContext } from 'react'
import type { en } from './catalogues/en.ts'
import type { frontEn } from './front/en.ts'
import { loadCatalogue } from './load-catalogue.ts'

/** Every catalogue says what the English one says; `tsc` and the build compare them. */
export type Catalogue = typeof en
/** The part of a catalogue that the pages seen first need. */
export type FrontWords = typeof frontEn

interface Language {
  /** BCP 47 tag: the name of the catalogue's file. */
  language: string
  changeLanguage: (language: string) => Promise<void>
}

export const WordsContext = createContext<(Language & { words: FrontWords }) | undefined>(undefined)

/** The active language's words for the frame and the pages that are seen first. */
export function useFrontWords(): Language & { words: FrontWords } {
  const words = useContext(WordsContext)
  if (!words) throw new Error('useFrontWords outside of WordsProvider')
  return words
}

/** All of the active language's words. Suspends until they are there. */
export function useWords(): Language & { words: Catalogue } {
  const front = useFrontWords()
  return { ...front, words: use(loadCatalogue(front.language)) }
}
