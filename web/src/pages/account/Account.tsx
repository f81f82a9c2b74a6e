import { useQuery } from '@apollo/client/react'
import { Button } from '../../components/Button.tsx'
import { LanguageChoice } from '../../components/LanguageChoice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { Settings } from '../../components/Settings.tsx'
import { ThemeChoice } from '../../components/ThemeChoice.tsx'
import { useAction } from '../../components/use-action.ts'
import { useSessionChange } from '../../session/session.ts'
import { useWords } from '../../words/words.ts'
import { MailChoices } from '../mails/MailChoices.tsx'
import { AccountDocument } from './__generated__/Account.ts'
import styles from './Account.module.css'
import { EmailForm } from './EmailForm.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import { Unverified } from './Unverified.tsx'

/** Who one is here, and how the pages look. */
export function Account() {
  const { account } = useWords().words
  const { data, error, refetch } = useQuery(AccountDocument, { fetchPolicy: 'cache-and-network' })
  const leaving = useAction(useSessionChange().leave)
  const viewer = data?.viewer

  return (
    <Settings title={account.title}>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!viewer && !error && <Loading />}
      {viewer && (
        <section className={styles.you} aria-label={account.you}>
          <p className={styles.name}>{viewer.name}</p>
          <p>
            {viewer.email} {!viewer.emailVerified && <small>({account.unverified})</small>}
          </p>
          <p className={shared.soft}>{account.since(viewer.createdAt)}</p>
        </section>
      )}
      {viewer && !viewer.emailVerified && <Unverified />}
      <section className={shared.section}>
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
          <MailChoices />
        </>
      )}
      <section className={shared.section}>
        <Button onClick={leaving.run} disabled={leaving.working}>
          {account.signOut}
        </Button>
        <p className={shared.soft}>{account.signOutHint}</p>
        {Boolean(leaving.error) && <Notice error={leaving.error} />}
      </section>
    </Settings>
  )
}
