import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import styles from '../../components/Settings.module.css'
import { TextField } from '../../components/TextField.tsx'
import { ProofField } from '../../session/ProofField.tsx'
import { useProof } from '../../session/use-proof.ts'
import { useWords } from '../../words/words.ts'
import { ChangeEmailDocument } from './__generated__/Profile.ts'

/** Asks for another address; it holds once the link there is opened. */
export function EmailForm() {
  const { account } = useWords().words
  const [email, setEmail] = useState('')
  const proof = useProof()
  const [change, { data, loading, error }] = useMutation(ChangeEmailDocument)
  const answer = data?.changeEmail
  const forAddress = answer?.__typename === 'EmailTaken' || answer?.__typename === 'InvalidInput'

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!(await proof.ready())) return
    const input = { email, password: proof.password }
    const sent = (await change({ variables: { input } }).catch(() => undefined))?.data?.changeEmail.__typename
    if (sent === 'ChangeEmailSuccess' || sent === 'ConfirmationRequired') proof.clear()
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <h2>{account.changeEmail}</h2>
      <TextField
        label={account.newEmail}
        hint={account.changeEmailHint}
        error={forAddress ? answer.message : undefined}
        type="email"
        autoComplete="email"
        value={email}
        onChange={setEmail}
      />
      <ProofField proof={proof} answer={answer} />
      {error && <Notice error={error} />}
      <Button type="submit" disabled={loading}>
        {account.sendLink}
      </Button>
      {answer?.__typename === 'ChangeEmailSuccess' && <p role="status">{account.linkSent(answer.email)}</p>}
    </form>
  )
}
