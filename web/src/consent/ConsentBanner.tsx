import { useEffect } from 'react'
import { Link } from 'wouter'
import { Button } from '../components/Button.tsx'
import { useWords } from '../words/words.ts'
import styles from './ConsentBanner.module.css'
import { applyConsent, type GoogleTag } from './google-tag.ts'
import { useConsent } from './use-consent.ts'

/** Asks before anything optional is loaded, and makes what was decided hold. Both answers take the same one press. */
export function ConsentBanner({ tag }: { tag: GoogleTag }) {
  const { consent } = useWords().words
  const { decision, isReady, decide } = useConsent()
  useEffect(() => {
    if (decision) applyConsent(tag, decision)
  }, [tag, decision])

  if (decision || !isReady) return null
  return (
    <section className={styles.banner} aria-label={consent.title}>
      <p>
        {consent.question} <Link to="/cookies">{consent.more}</Link>
      </p>
      <div className={styles.answers}>
        <Button onClick={() => decide({ analytics: false, advertising: false })}>{consent.refuse}</Button>
        <Button onClick={() => decide({ analytics: true, advertising: true })}>{consent.allow}</Button>
      </div>
    </section>
  )
}
