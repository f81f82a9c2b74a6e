import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useFrontWords } from '../../words/words.ts'
import { RequestPasswordResetDocument } from './__generated__/ForgotPassword.ts'
import { LinkPage } from './LinkPage.tsx'

/** Asks for a link to choose a new password with. */
export function ForgotPassword() {
  const { enter, link } = useFrontWords().words
  const [email, setEmail] = useState('')
  const [request, { data, loading, error }] = useMutation(RequestPasswordResetDocument)
  const answer = data?.requestPasswordReset

  function submit(event: FormEvent) {
    event.preventDefault()
    request({ variables: { input: { email } } }).catch(() => {})
  }

  return (
    <LinkPage title={link.forgotTitle}>
      {answer?.__typename === 'RequestPasswordResetSuccess' ? (
        <p role="status">{link.requested(answer.email)}</p>
      ) : (
        <form onSubmit={submit}>
          <p>{link.forgotLead}</p>
          <TextField
            label={enter.email}
            error={answer?.message}
            type="email"
            autoComplete="username"
            value={email}
            onChange={setEmail}
          />
          {error && <Notice error={error} />}
          <Button type="submit" look="primary" disabled={loading}>
            {loading ? enter.working : link.send}
          </Button>
        </form>
      )}
      <p>
        <Link to="/sign-in">{enter.signInTitle}</Link>
      </p>
    </LinkPage>
  )
}
