import { lazy, Suspense } from 'react'
import { useGoogleTag } from './use-google-tag.ts'

const ConsentBanner = lazy(() => import('./ConsentBanner.tsx').then((part) => ({ default: part.ConsentBanner })))

/** Asks for consent where the site offers anything that needs it; elsewhere nothing of this is loaded. */
export function Consent() {
  const tag = useGoogleTag()
  return tag ? (
    <Suspense>
      <ConsentBanner tag={tag} />
    </Suspense>
  ) : null
}
