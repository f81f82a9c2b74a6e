import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../words/words.ts'
import { LinkPage } from '../enter/LinkPage.tsx'
import { linkToken } from '../enter/link-token.ts'
import { UnsubscribeDocument } from './__generated__/Unsubscribe.ts'

/** Where the link leads that stops mails of a topic. It asks once, because programs that check mails open links. */
export function Unsubscribe() {
  const { mails, enter, link } = useWords().words
  const [token] = useState(tokenOfAddress)
  const [unsubscribe, { data, loading, error }] = useMutation(UnsubscribeDocument)
  const answer = data?.unsubscribe

  if (answer?.__typename === 'UnsubscribeSuccess') {
    return (
      <LinkPage title={mails.stopTitle}>
        <p role="status">{mails.stopped[answer.topic]}</p>
        <p>{mails.resumeHint}</p>
        <ButtonLink to="/account">{link.toAccount}</ButtonLink>
      </LinkPage>
    )
  }
  if (token === undefined || answer) {
    return (
      <LinkPage title={mails.stopTitle}>
        <Notice>{answer?.message ?? link.incomplete}</Notice>
        <ButtonLink to="/account">{link.toAccount}</ButtonLink>
      </LinkPage>
    )
  }
  return (
    <LinkPage title={mails.stopTitle}>
      <p>{mails.stopLead}</p>
      {error && <Notice error={error} />}
      <Button
        look="primary"
        disabled={loading}
        onClick={() => void unsubscribe({ variables: { input: { token } } }).catch(() => {})}
      >
        {loading ? enter.working : mails.stop}
      </Button>
    </LinkPage>
  )
}

/** Mail programs that show the address of their own button have the token in its query. */
function tokenOfAddress(): string | undefined {
  const { hash, search } = location
  return linkToken(hash) ?? linkToken(`#${new URLSearchParams(search).get('token') ?? ''}`)
}
