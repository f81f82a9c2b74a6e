import shared from '../../components/Settings.module.css'
import { useWords } from '../../words/words.ts'
import type { BillingState } from './Arrival.tsx'
import styles from './Credits.module.css'

/** Credits to spend, those set aside, and those that are owed. */
export function Balance({ billing: { credits, owedCredits } }: { billing: BillingState }) {
  const { credits: words, formats } = useWords().words
  return (
    <section className={shared.section}>
      <h2>{words.balance}</h2>
      <dl className={styles.balance}>
        <div>
          <dt>{words.available}</dt>
          <dd>{formats.number(credits.available)}</dd>
        </div>
        <div className={shared.soft}>
          <dt>{words.held}</dt>
          <dd>{formats.number(credits.held)}</dd>
        </div>
      </dl>
      <p className={shared.soft}>{words.heldHint}</p>
      {owedCredits > 0 && <p role="note">{words.owed(owedCredits)}</p>}
    </section>
  )
}
