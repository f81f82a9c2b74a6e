import { useWords } from '../../words/words.ts'
import type { DecidedChoicesFragment } from './__generated__/Choices.ts'
import styles from './Choices.module.css'

type Decision = DecidedChoicesFragment['privacyChoices']['history']['nodes'][number]

/** What was decided when, and upon which words. */
export function ChoiceHistory({ decisions }: { decisions: readonly Decision[] }) {
  const { privacyCentre } = useWords().words
  if (decisions.length === 0) return null
  return (
    <details className={styles.history}>
      <summary>{privacyCentre.history}</summary>
      <ul>
        {decisions.map(({ id, topic, allowed, at, text, textVersion }) => (
          <li key={id}>
            <p>
              <strong>{privacyCentre.topics[topic]}</strong> · {privacyCentre.decided(allowed, at)}
            </p>
            <p className={styles.since}>{privacyCentre.upon(text, textVersion)}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}
