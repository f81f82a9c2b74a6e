import { useState } from 'react'
import { Link } from 'wouter'
import shared from '../../components/Settings.module.css'
import { useWords } from '../../words/words.ts'
import type { HeldDataQuery } from './__generated__/HeldData.ts'
import styles from './HeldData.module.css'
import { HeldRecords } from './HeldRecords.tsx'

type Held = NonNullable<HeldDataQuery['viewer']>['heldData'][number]

/** Where what is held can be seen, and corrected or deleted. */
const places: Readonly<Record<string, string>> = {
  'users/profile': '/account',
  'users/workspace': '/workspaces',
  'users/memberships': '/workspaces',
  'users/sessions': '/account/security',
  'users/passkeys': '/account/security',
  'users/activities': '/account/activity',
  'users/supportRequests': '/support',
  'generation/generations': '/gallery',
  'billing/balance': '/credits',
  'billing/ledger': '/credits',
}

/** What is held of the person, sort by sort: how much, the latest of it, and the way to it. */
export function HeldData({ held }: { held: readonly Held[] }) {
  const { privacyCentre } = useWords().words
  return (
    <section className={shared.section} aria-labelledby="held">
      <h2 id="held">{privacyCentre.heldTitle}</h2>
      <p>{privacyCentre.heldHint}</p>
      <ul className={styles.held}>
        {held.map((sort) => (
          <li key={`${sort.service}/${sort.category}`}>
            <HeldSort {...sort} />
          </li>
        ))}
        <li>
          <p className={styles.line}>
            <span>{privacyCentre.statistics}</span>
            <span>{privacyCentre.nothing}</span>
          </p>
        </li>
      </ul>
    </section>
  )
}

function HeldSort({ service, category, count }: Held) {
  const { privacyCentre, held, formats } = useWords().words
  // What nobody wants to see is not asked for.
  const [opened, setOpened] = useState(false)
  const names: Readonly<Record<string, string>> = privacyCentre.held
  const key = `${service}/${category}`
  const name = names[key] ?? key
  if (count === 0)
    return (
      <p className={styles.line}>
        <span>{name}</span>
        <span>{privacyCentre.nothing}</span>
      </p>
    )

  return (
    <details onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className={styles.line}>
        <span>{name}</span>
        <span>{formats.number(count)}</span>
      </summary>
      {opened && (
        <div className={styles.records}>
          <HeldRecords service={service} category={category} />
          {places[key] && (
            <Link to={places[key]} aria-label={`${held.see}: ${name}`}>
              {held.see}
            </Link>
          )}
        </div>
      )}
    </details>
  )
}
