import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import styles from '../../components/Settings.module.css'
import { TextField } from '../../components/TextField.tsx'
import { useWords } from '../../words/words.ts'
import { ChangeEmailDocument } from './__generated__/Profile.ts'

/** Asks for another address; it holds once the link there is opened. */
export function EmailForm() {
  const { account } = useWords().words
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [change, { data, loading, error }] = useMutation(ChangeEmailDocument)
  const answer = data?.changeEmail
  const wrongPassword = answer?.__typename === 'InvalidCredentials'

  async function submit(event: FormEvent) {
    event.preventDefault()
    const sent = await change({ variables: { input: { email, password } } }).catch(() => undefined)
    if (sent?.data?.changeEmail.__typename === 'ChangeEmailSuccess') setPassword('')
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <h2>{account.changeEmail}</h2>
      <TextField
        label={account.newEmail}
        hint={account.changeEmailHint}
        error={answer && 'message' in answer && !wrongPassword ? answer.message : undefined}
        type="email"
        autoComplete="email"
        value={email}
        onChange={setEmail}
      />
      <TextField
        label={account.currentPassword}
        error={wrongPassword ? answer.message : undefined}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      {error && <Notice error={error} />}
      <Button type="submit" disabled={loading}>
        {account.sendLink}
      </Button>
      {answer?.__typename === 'ChangeEmailSuccess' && <p role="status">{account.linkSent(answer.email)}</p>}
    </form>
  )
}
