import { useMutation } from '@apollo/client/react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../words/words.ts'
import { ResendVerificationDocument } from './__generated__/Profile.ts'
import styles from './Account.module.css'

/** Asks to open the link that confirms the address, and sends it again. */
export function Unverified() {
  const { account } = useWords().words
  const [resend, { data, loading, error }] = useMutation(ResendVerificationDocument)

  return (
    <section className={styles.unverified}>
      <h2>{account.verifyTitle}</h2>
      <p>{account.verifyHint}</p>
      {error && <Notice error={error} />}
      {data ? (
        <p role="status">{account.linkSent(data.resendVerification.email)}</p>
      ) : (
        <Button onClick={() => void resend().catch(() => {})} disabled={loading}>
          {account.verifyAgain}
        </Button>
      )}
    </section>
  )
}
