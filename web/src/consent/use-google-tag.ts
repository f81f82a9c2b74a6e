import { useEffect, useState } from 'react'
import type { GoogleTag } from './google-tag.ts'

let asked: Promise<GoogleTag | null> | undefined

/** Asks once whether this site offers anything that needs consent; a failure means no. */
const askSite = (): Promise<GoogleTag | null> =>
  fetch('/site.json')
    .then(async (answer) => (answer.ok ? ((await answer.json()) as { googleTag: GoogleTag | null }).googleTag : null))
    .catch(() => null)

/** The tag that the operator of this site has; null where there is none, undefined until that is known. */
export function useGoogleTag(): GoogleTag | null | undefined {
  const [tag, setTag] = useState<GoogleTag | null>()
  useEffect(() => {
    asked ??= askSite()
    void asked.then(setTag)
  }, [])
  return tag
}
