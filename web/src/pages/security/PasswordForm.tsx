import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { NewPasswordField } from '../../components/NewPasswordField.tsx'
import { Notice } from '../../components/Notice.tsx'
import styles from '../../components/Settings.module.css'
import { TextField } from '../../components/TextField.tsx'
import { useWords } from '../../words/words.ts'
import { ChangePasswordDocument } from './__generated__/Password.ts'

/** Sets another password. */
export function PasswordForm({ email }: { email: string }) {
  const { security } = useWords().words
  const [currentPassword, setCurrentPassword] = useState('')
  const [newPassword, setNewPassword] = useState('')
  const [change, { data, loading, error }] = useMutation(ChangePasswordDocument)
  const answer = data?.changePassword
  const wrongPassword = answer?.__typename === 'InvalidCredentials'

  async function submit(event: FormEvent) {
    event.preventDefault()
    const sent = await change({ variables: { input: { currentPassword, newPassword } } }).catch(() => undefined)
    if (sent?.data?.changePassword.__typename !== 'ChangePasswordSuccess') return
    setCurrentPassword('')
    setNewPassword('')
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <h2>{security.changePassword}</h2>
      {/* Tells password managers whose password it is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label={security.currentPassword}
        error={wrongPassword ? answer.message : undefined}
        type="password"
        autoComplete="current-password"
        value={currentPassword}
        onChange={setCurrentPassword}
      />
      <NewPasswordField
        own={[email]}
        label={security.newPassword}
        error={answer && 'message' in answer && !wrongPassword ? answer.message : undefined}
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
