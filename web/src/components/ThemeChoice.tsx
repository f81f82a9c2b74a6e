import { useState } from 'react'
import { chosenTheme, showTheme, themes } from '../theme/theme.ts'
import { useFrontWords } from '../words/words.ts'
import { Choice } from './Choice.tsx'

/** Paper, darkroom, or like the system. */
export function ThemeChoice() {
  const { words } = useFrontWords()
  const [theme, setTheme] = useState(chosenTheme)
  const options = themes.map((value) => ({ value, label: words.frame.themes[value] }))

  return (
    <Choice
      label={words.frame.theme}
      value={theme}
      options={options}
      onChange={(value) => {
        showTheme(value)
        setTheme(value)
      }}
    />
  )
}
