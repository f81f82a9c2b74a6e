import { Link } from 'wouter'
import shared from '../../components/Settings.module.css'
import { useWords } from '../../words/words.ts'
import type { HeldDataQuery } from './__generated__/HeldData.ts'
import styles from './Choices.module.css'

type Held = NonNullable<HeldDataQuery['viewer']>['heldData']

/** Where what is held can be seen, and corrected or deleted. */
const places: Readonly<Record<string, string>> = {
  'users/profile': '/account',
  'users/sessions': '/account/security',
  'users/passkeys': '/account/security',
  'users/activities': '/account/activity',
  'users/supportRequests': '/support',
  'generation/generations': '/gallery',
  'billing/balance': '/credits',
  'billing/ledger': '/credits',
}

/** What is held of the person, sort by sort, with the way to it. */
export function HeldData({ held }: { held: Held }) {
  const { privacyCentre, formats } = useWords().words
  const names: Readonly<Record<string, string>> = privacyCentre.held
  const lines = held.map(({ service, category, count }) => ({ key: `${service}/${category}`, count }))

  return (
    <section className={shared.section} aria-labelledby="held">
      <h2 id="held">{privacyCentre.heldTitle}</h2>
      <p>{privacyCentre.heldHint}</p>
      <dl className={styles.held}>
        {lines.map(({ key, count }) => (
          <div key={key}>
            <dt>{places[key] ? <Link to={places[key]}>{names[key] ?? key}</Link> : (names[key] ?? key)}</dt>
            <dd>{count === 0 ? privacyCentre.nothing : formats.number(count)}</dd>
          </div>
        ))}
        <div>
          <dt>{privacyCentre.statistics}</dt>
          <dd>{privacyCentre.nothing}</dd>
        </div>
      </dl>
    </section>
  )
}
