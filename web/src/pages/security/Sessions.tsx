import { useMutation } from '@apollo/client/react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import styles from '../../components/Settings.module.css'
import { useAction } from '../../components/use-action.ts'
import { useSessionChange } from '../../session/session.ts'
import { useWords } from '../../words/words.ts'
import { RevokeSessionDocument, type SessionLineFragment } from './__generated__/Sessions.ts'

/** Where the person is signed in; each place can be signed out, or all at once. */
export function Sessions({ sessions }: { sessions: readonly SessionLineFragment[] }) {
  const { security } = useWords().words
  const { leaveEverywhere } = useSessionChange()
  const leaving = useAction(leaveEverywhere)

  return (
    <section className={styles.section}>
      <h2>{security.sessions}</h2>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
      <Button onClick={leaving.run} disabled={leaving.working}>
        {security.signOutEverywhere}
      </Button>
      <p className={styles.soft}>{security.signOutEverywhereHint}</p>
      <p className={styles.soft}>
        {security.countriesFrom}{' '}
        <a href="https://lite.ip2location.com" rel="noreferrer">
          IP2Location LITE
        </a>
      </p>
      {Boolean(leaving.error) && <Notice error={leaving.error} />}
    </section>
  )
}

function SessionLine({ session }: { session: SessionLineFragment }) {
  const { security } = useWords().words
  const { id, current, device, place, methods, lastUsedAt, createdAt } = session
  const shown = methods.map((method) => security.methods[method]).join(', ')
  const [revoke, { loading, error }] = useMutation(RevokeSessionDocument, {
    variables: { id },
    update(cache) {
      cache.evict({ id: cache.identify({ __typename: 'Session', id }) })
      cache.gc()
    },
  })

  return (
    <li>
      <div>
        <p>
          {device} {current && <strong>· {security.thisOne}</strong>}
        </p>
        <p className={styles.soft}>
          {[place, security.lastUsed(lastUsedAt), security.signedInSince(createdAt), shown].filter(Boolean).join(' · ')}
        </p>
        {error && <Notice error={error} />}
      </div>
      {!current && (
        <Button onClick={() => void revoke().catch(() => {})} disabled={loading}>
          {security.revoke}
        </Button>
      )}
    </li>
  )
}
