import type { Catalogue, FrontWords } from './words.ts'

const fronts = import.meta.glob<Record<string, FrontWords>>('./front/*.ts')
const catalogues = import.meta.glob<Record<string, Catalogue>>('./catalogues/*.ts')
const nameOf = (path: string) => path.slice('./front/'.length, -'.ts'.length)

/** Languages that there is a catalogue for. */
export const languages = Object.keys(fronts).map(nameOf)

const loaded = new Map<string, Promise<Catalogue>>()

/** Whether pages beyond the first were shown, in any language. */
export const isBeyondFront = () => loaded.size > 0

/** Loads the words of the pages that are seen first, and the typeface of languages that need their own. */
export async function loadFrontWords(language: string): Promise<FrontWords> {
  if (language === 'ja') await import('@fontsource-variable/noto-sans-jp/wght.css')
  const module = await fronts[`./front/${language}.ts`]?.()
  return Object.values(module ?? {})[0] ?? absent(language)
}

/** Loads one catalogue: the same promise for each call, so that React can wait for it. It is asked for again where it failed. */
export function loadCatalogue(language: string): Promise<Catalogue> {
  const known = loaded.get(language)
  if (known) return known
  const loading = (async () => (await catalogues[`./catalogues/${language}.ts`]?.())?.[language] ?? absent(language))()
  loaded.set(language, loading)
  loading.catch(() => loaded.delete(language))
  return loading
}

function absent(language: string): never {
  throw new Error(`no catalogue for ${language}`)
}
