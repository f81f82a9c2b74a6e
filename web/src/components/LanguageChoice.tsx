import { languages } from '../words/load-catalogue.ts'
import { useFrontWords } from '../words/words.ts'
import { Choice } from './Choice.tsx'

/** Each language under its own name. */
export const languageOptions = languages.map((value) => ({
  value,
  lang: value,
  label: new Intl.DisplayNames(value, { type: 'language' }).of(value) ?? value,
}))

/** Language of the client. */
export function LanguageChoice() {
  const { language, words, changeLanguage } = useFrontWords()
  return <Choice label={words.frame.language} value={language} options={languageOptions} onChange={changeLanguage} />
}
