import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useSessionChange } from '../../session/session.ts'
import { useFrontWords } from '../../words/words.ts'
import { SignInDocument } from './__generated__/SignIn.ts'

/** Asks for address and password. @param onCodeRequired with the token that goes with the code */
export function PasswordEntry({ onCodeRequired }: { onCodeRequired: (token: string) => void }) {
  const { enter, link } = useFrontWords().words
  const { entered } = useSessionChange()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [signIn, { data, loading, error }] = useMutation(SignInDocument)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const sent = await signIn({ variables: { input: { email, password } } }).catch(() => undefined)
    const answer = sent?.data?.signIn
    if (answer?.__typename === 'SignInSuccess') await entered()
    if (answer?.__typename === 'SecondFactorRequired') onCodeRequired(answer.token)
  }

  return (
    <>
      <form onSubmit={submit}>
        <TextField
          label={enter.email}
          type="email"
          autoComplete="username webauthn"
          value={email}
          onChange={setEmail}
        />
        <TextField
          label={enter.password}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        {error && <Notice error={error} />}
        {data?.signIn.__typename === 'InvalidCredentials' && <Notice>{enter.wrong}</Notice>}
        <Button type="submit" look="primary" disabled={loading}>
          {loading ? enter.working : enter.signIn}
        </Button>
      </form>
      <p>
        <Link to="/forgot">{link.forgot}</Link>
      </p>
    </>
  )
}
