import { useMutation, useQuery } from '@apollo/client/react'
import { Button } from '../../components/Button.tsx'
import { LanguageChoice } from '../../components/LanguageChoice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { ThemeChoice } from '../../components/ThemeChoice.tsx'
import { usePageTitle } from '../../components/use-page-title.ts'
import { useSessionChange, useViewer } from '../../session/session.ts'
import { useWords } from '../../words/words.ts'
import { AccountDocument, RevokeSessionDocument, type SessionLineFragment } from './__generated__/Account.ts'
import styles from './Account.module.css'
import { EmailForm } from './EmailForm.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import { programName } from './program-name.ts'
import { Statement } from './Statement.tsx'
import { Unverified } from './Unverified.tsx'
import { useAction } from './use-action.ts'

export function Account() {
  const { account } = useWords().words
  usePageTitle(account.title)
  const { personalWorkspace } = useViewer()
  const { data, error, refetch } = useQuery(AccountDocument, { fetchPolicy: 'cache-and-network' })
  const { leave, leaveEverywhere } = useSessionChange()
  const leaving = useAction(leave)
  const leavingEverywhere = useAction(leaveEverywhere)
  const viewer = data?.viewer

  return (
    <div className={styles.account}>
      <h1>{account.title}</h1>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!viewer && !error && <Loading />}
      {viewer && (
        <section className={styles.you} aria-label={account.you}>
          <p className={styles.name}>{viewer.name}</p>
          <p>
            {viewer.email} {!viewer.emailVerified && <small>({account.unverified})</small>}
          </p>
          <p className={styles.soft}>{account.since(viewer.createdAt)}</p>
        </section>
      )}
      {viewer && !viewer.emailVerified && <Unverified />}
      <section className={styles.section}>
        <h2>{account.appearance}</h2>
        <div className={styles.choices}>
          <LanguageChoice />
          <ThemeChoice />
        </div>
      </section>
      {viewer && (
        <>
          <ProfileForm viewer={viewer} />
          <EmailForm />
          <PasswordForm email={viewer.email} />
        </>
      )}
      <Statement workspaceId={personalWorkspace.id} />
      {viewer && (
        <section className={styles.section}>
          <h2>{account.sessions}</h2>
          <ul className={styles.sessions}>
            {viewer.sessions.map((session) => (
              <SessionLine key={session.id} session={session} />
            ))}
          </ul>
          <Button onClick={leavingEverywhere.run} disabled={leavingEverywhere.working}>
            {account.signOutEverywhere}
          </Button>
          <p className={styles.soft}>{account.signOutEverywhereHint}</p>
          {Boolean(leavingEverywhere.error) && <Notice error={leavingEverywhere.error} />}
        </section>
      )}
      <section className={styles.section}>
        <Button onClick={leaving.run} disabled={leaving.working}>
          {account.signOut}
        </Button>
        <p className={styles.soft}>{account.signOutHint}</p>
        {Boolean(leaving.error) && <Notice error={leaving.error} />}
      </section>
    </div>
  )
}

function SessionLine({ session }: { session: SessionLineFragment }) {
  const { account } = useWords().words
  const { id, current, userAgent, ipAddress, lastUsedAt, createdAt } = session
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
          {programName(userAgent) ?? account.unknownAgent} {current && <strong>· {account.thisOne}</strong>}
        </p>
        <p className={styles.soft}>
          {[ipAddress, account.lastUsed(lastUsedAt), account.signedInSince(createdAt)].filter(Boolean).join(' · ')}
        </p>
        {error && <Notice error={error} />}
      </div>
      {!current && (
        <Button onClick={() => void revoke().catch(() => {})} disabled={loading}>
          {account.revoke}
        </Button>
      )}
    </li>
  )
}
