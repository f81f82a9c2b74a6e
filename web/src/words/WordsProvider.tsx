import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { remember } from '../session/remembered.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { type Catalogue, WordsContext } from './words.ts'

interface Props {
  initial: { language: string; words: Catalogue }
  onChange: () => void
  children: ReactNode
}

/** Holds the active language; another one is loaded when it is chosen, and shown once it is there. */
export function WordsProvider({ initial, onChange, children }: Props) {
  const [active, setActive] = useState(initial)
  const changeLanguage = useCallback(
    async (language: string) => {
      const words = await loadCatalogue(language)
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
