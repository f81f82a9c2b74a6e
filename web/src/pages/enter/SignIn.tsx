import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useSessionChange } from '../../session/session.ts'
import { useWords } from '../../words/words.ts'
import { SignInDocument } from './__generated__/SignIn.ts'
import { Entrance } from './Entrance.tsx'
import { PasskeyEntry } from './PasskeyEntry.tsx'

export function SignIn() {
  const { enter, link } = useWords().words
  const { entered } = useSessionChange()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [signIn, { data, loading, error }] = useMutation(SignInDocument)
  const refusal = data?.signIn.__typename

  async function submit(event: FormEvent) {
    event.preventDefault()
    const answer = await signIn({ variables: { input: { email, password } } }).catch(() => undefined)
    if (answer?.data?.signIn.__typename === 'SignInSuccess') await entered()
  }

  return (
    <Entrance
      title={enter.signInTitle}
      other={{ question: enter.noAccount, label: enter.signUpTitle, path: '/sign-up' }}
    >
      <form onSubmit={submit}>
        <Field label={enter.email}>
          {(control) => (
            <input
              {...control}
              type="email"
              autoComplete="username webauthn"
              required
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        <Field label={enter.password}>
          {(control) => (
            <input
              {...control}
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        {error && <Notice error={error} />}
        {refusal === 'InvalidCredentials' && <Notice>{enter.wrong}</Notice>}
        {refusal === 'SecondFactorRequired' && <Notice>{enter.secondFactor}</Notice>}
        <Button type="submit" look="primary" disabled={loading}>
          {loading ? enter.working : enter.signIn}
        </Button>
      </form>
      <PasskeyEntry />
      <p>
        <Link to="/forgot">{link.forgot}</Link>
      </p>
    </Entrance>
  )
}
