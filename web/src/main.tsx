import '@fontsource-variable/archivo/wght.css'
import '@fontsource-variable/newsreader/wght.css'
import '@fontsource-variable/newsreader/wght-italic.css'
import './theme/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { recall } from './session/remembered.ts'
import { chosenTheme, showTheme } from './theme/theme.ts'
import { chooseLanguage } from './words/choose-language.ts'
import { languages, loadFrontWords } from './words/load-catalogue.ts'

showTheme(chosenTheme())
const language = chooseLanguage([recall('language'), ...navigator.languages], languages)
document.documentElement.lang = language
const words = await loadFrontWords(language)
const root = document.getElementById('root')
if (root) createRoot(root).render(<App initial={{ language, words }} />)
