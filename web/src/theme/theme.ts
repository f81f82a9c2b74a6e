import { recall, remember } from '../session/remembered.ts'

/** `system` follows the system's preference. */
export type Theme = 'system' | 'paper' | 'darkroom'
export const themes: readonly Theme[] = ['system', 'paper', 'darkroom']

/** The person's choice. */
export function chosenTheme(): Theme {
  return themes.find((theme) => theme === recall('theme')) ?? 'system'
}

/** Shows a theme from now on and remembers it. */
export function showTheme(theme: Theme): void {
  remember('theme', theme === 'system' ? null : theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
