import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useFrontWords } from '../../words/words.ts'
import { VerifyEmailDocument } from './__generated__/VerifyEmail.ts'
import { LinkPage } from './LinkPage.tsx'
import { linkToken } from './link-token.ts'

/** Where the link that confirms an address leads. */
export function VerifyEmail() {
  const { enter, link } = useFrontWords().words
  const [token] = useState(() => linkToken(location.hash))
  const [verify, { data, loading, error }] = useMutation(VerifyEmailDocument)
  const answer = data?.verifyEmail

  if (answer?.__typename === 'VerifyEmailSuccess') {
    return (
      <LinkPage title={link.verifyTitle}>
        <p role="status">{link.verified(answer.email)}</p>
        <ButtonLink to="/account" look="primary">
          {link.toAccount}
        </ButtonLink>
      </LinkPage>
    )
  }
  if (token === undefined || answer) {
    return (
      <LinkPage title={link.verifyTitle}>
        <Notice>{answer?.message ?? link.incomplete}</Notice>
        <ButtonLink to="/account">{link.toAccount}</ButtonLink>
      </LinkPage>
    )
  }
  return (
    <LinkPage title={link.verifyTitle}>
      <p>{link.verifyLead}</p>
      {error && <Notice error={error} />}
      <Button
        look="primary"
        disabled={loading}
        onClick={() => void verify({ variables: { input: { token } } }).catch(() => {})}
      >
        {loading ? enter.working : link.verify}
      </Button>
    </LinkPage>
  )
}
