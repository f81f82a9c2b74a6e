import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { NewPasswordField } from '../../components/NewPasswordField.tsx'
import { Notice } from '../../components/Notice.tsx'
import styles from '../../components/Settings.module.css'
import { ProofField } from '../../session/ProofField.tsx'
import { useProof } from '../../session/use-proof.ts'
import { useWords } from '../../words/words.ts'
import { ChangePasswordDocument } from './__generated__/Password.ts'

/** Sets another password. */
export function PasswordForm({ email }: { email: string }) {
  const { security } = useWords().words
  const proof = useProof()
  const [newPassword, setNewPassword] = useState('')
  const [change, { data, loading, error }] = useMutation(ChangePasswordDocument)
  const answer = data?.changePassword
  const forNewOne = answer?.__typename === 'WeakPassword' || answer?.__typename === 'InvalidInput'

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!(await proof.ready())) return
    const input = { currentPassword: proof.password, newPassword }
    const sent = (await change({ variables: { input } }).catch(() => undefined))?.data?.changePassword.__typename
    if (sent === 'ChangePasswordSuccess' || sent === 'ConfirmationRequired') proof.clear()
    if (sent === 'ChangePasswordSuccess') setNewPassword('')
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <h2>{security.changePassword}</h2>
      {/* Tells password managers whose password it is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <ProofField proof={proof} answer={answer} />
      <NewPasswordField
        own={[email]}
        label={security.newPassword}
        error={forNewOne ? answer.message : undefined}
        value={newPassword}
        onChange={setNewPassword}
      />
      {error && <Notice error={error} />}
      <Button type="submit" disabled={loading}>
        {security.save}
      </Button>
      {answer?.__typename === 'ChangePasswordSuccess' && <p role="status">{security.passwordChanged}</p>}
    </form>
  )
}
