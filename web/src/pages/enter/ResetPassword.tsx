import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { NewPasswordField } from '../../components/NewPasswordField.tsx'
import { Notice } from '../../components/Notice.tsx'
import { left } from '../../session/session.ts'
import { useFrontWords } from '../../words/words.ts'
import { ResetPasswordDocument } from './__generated__/ResetPassword.ts'
import { LinkPage } from './LinkPage.tsx'
import { linkToken } from './link-token.ts'

/** Where the link for a new password leads. */
export function ResetPassword() {
  const { enter, link } = useFrontWords().words
  const [token] = useState(() => linkToken(location.hash))
  const [password, setPassword] = useState('')
  const [reset, { data, loading, error }] = useMutation(ResetPasswordDocument)
  const answer = data?.resetPassword

  function submit(event: FormEvent) {
    event.preventDefault()
    reset({ variables: { input: { token: token ?? '', password } } }).catch(() => {})
  }

  if (answer?.__typename === 'ResetPasswordSuccess') {
    return (
      <LinkPage title={link.resetTitle}>
        <p role="status">{link.resetDone}</p>
        <Button look="primary" onClick={() => left('/sign-in')}>
          {enter.signIn}
        </Button>
      </LinkPage>
    )
  }
  if (token === undefined || answer?.__typename === 'LinkExpired') {
    return (
      <LinkPage title={link.resetTitle}>
        <Notice>{answer?.message ?? link.incomplete}</Notice>
        <ButtonLink to="/forgot">{link.newLink}</ButtonLink>
      </LinkPage>
    )
  }
  return (
    <LinkPage title={link.resetTitle}>
      <form onSubmit={submit}>
        <NewPasswordField
          own={[]}
          label={enter.password}
          error={answer?.message}
          value={password}
          onChange={setPassword}
        />
        {error && <Notice error={error} />}
        <Button type="submit" look="primary" disabled={loading}>
          {loading ? enter.working : link.reset}
        </Button>
      </form>
    </LinkPage>
  )
}
