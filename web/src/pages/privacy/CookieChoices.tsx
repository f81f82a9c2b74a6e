import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { useConsent } from '../../consent/use-consent.ts'
import { usePolicyWords } from '../../words/policy/use-policy-words.ts'
import { useWords } from '../../words/words.ts'
import styles from './CookieChoices.module.css'

const topics = ['ANALYTICS', 'ADVERTISING'] as const
const fields = { ANALYTICS: 'analytics', ADVERTISING: 'advertising' } as const

/** Allows and takes back what is not necessary, each by itself, and shows what was decided before. */
export function CookieChoices() {
  const { cookies } = usePolicyWords()
  const { formats } = useWords().words
  const { decision, decisions, texts, isReady, decide } = useConsent()
  const [changed, setChanged] = useState<{ analytics?: boolean; advertising?: boolean }>({})
  const shown = { analytics: false, advertising: false, ...decision, ...changed }

  function submit(event: FormEvent) {
    event.preventDefault()
    decide({ analytics: shown.analytics, advertising: shown.advertising })
    setChanged({})
  }

  return (
    <form className={styles.choices} onSubmit={submit}>
      <p>{cookies.optionalLead}</p>
      {topics.map((topic) => (
        <label key={topic} className={styles.choice}>
          <input
            type="checkbox"
            checked={shown[fields[topic]]}
            onChange={({ target }) => setChanged({ ...changed, [fields[topic]]: target.checked })}
          />
          <span>
            <strong>{cookies.topics[topic]}</strong>
            <small>{texts.find((text) => text.topic === topic)?.text}</small>
          </span>
        </label>
      ))}
      <p role="status">{decision ? cookies.saved(formats.moment(decision.at)) : cookies.undecided}</p>
      <Button type="submit" disabled={!isReady}>
        {cookies.save}
      </Button>
      {decisions.length > 1 && (
        <details>
          <summary>{cookies.history}</summary>
          <ul>
            {decisions.map(({ at, version, analytics, advertising }) => (
              <li key={at}>
                {formats.moment(at)} ({version}): {cookies.decision(analytics, advertising)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </form>
  )
}
