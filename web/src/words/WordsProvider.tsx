import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { remember } from '../session/remembered.ts'
import { isBeyondFront, loadCatalogue, loadFrontWords } from './load-catalogue.ts'
import { type FrontWords, WordsContext } from './words.ts'

interface Props {
  initial: { language: string; words: FrontWords }
  onChange: () => void
  children: ReactNode
}

/** Holds the active language; another one is loaded when it is chosen, and shown once it is there. */
export function WordsProvider({ initial, onChange, children }: Props) {
  const [active, setActive] = useState(initial)
  const changeLanguage = useCallback(
    async (language: string) => {
      // What a page beyond the first needs is there before it changes: it never shows a gap.
      const [words] = await Promise.all([loadFrontWords(language), isBeyondFront() && loadCatalogue(language)])
      remember('language', language)
      document.documentElement.lang = language
      setActive({ language, words })
      onChange()
    },
    [onChange],
  )
  const value = useMemo(() => ({ ...active, changeLanguage }), [active, changeLanguage])

  return <WordsContext value={value}>{children}</WordsContext>
}
