import { createContext, useContext } from 'react'
import type { en } from './catalogues/en.ts'

/** Every catalogue says what the English one says; `tsc` and the build compare them. */
export type Catalogue = typeof en

export interface Words {
  /** BCP 47 tag: the name of the catalogue's file. */
  language: string
  words: Catalogue
  changeLanguage: (language: string) => Promise<void>
}

export const WordsContext = createContext<Words | undefined>(undefined)

/** The active language's words. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('useWords outside of WordsProvider')
  return words
}
