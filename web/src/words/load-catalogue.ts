import type { Catalogue } from './words.ts'

const files = import.meta.glob<Record<string, Catalogue>>('./catalogues/*.ts')
const nameOf = (path: string) => path.slice('./catalogues/'.length, -'.ts'.length)

/** Languages that there is a catalogue for. */
export const languages = Object.keys(files).map(nameOf)

/** Loads one catalogue, and the typeface of languages that need their own. */
export async function loadCatalogue(language: string): Promise<Catalogue> {
  if (language === 'ja') await import('@fontsource-variable/noto-sans-jp/wght.css')
  const module = await files[`./catalogues/${language}.ts`]?.()
  const catalogue = module?.[language]
  if (!catalogue) throw new Error(`no catalogue for ${language}`)
  return catalogue
}
