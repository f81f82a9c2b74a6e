import { useQuery } from '@apollo/client/react'
import { Link } from 'wouter'
import { Button } from '../../components/Button.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { Settings } from '../../components/Settings.tsx'
import { useWords } from '../../words/words.ts'
import { SupportDocument } from './__generated__/SupportPage.ts'
import { Conversation } from './Conversation.tsx'
import { RequestForm } from './RequestForm.tsx'

/** Asks support, and shows what was answered. */
export function Support() {
  const { support } = useWords().words
  const { data, error, loading, refetch, fetchMore } = useQuery(SupportDocument, { fetchPolicy: 'cache-and-network' })
  const requests = data?.viewer?.supportRequests
  const after = requests?.pageInfo.endCursor

  return (
    <Settings title={support.title}>
      <p>{support.lead}</p>
      {data?.viewer?.staff && (
        <p>
          <Link to="/admin">{support.toConsole}</Link>
        </p>
      )}
      <RequestForm onSent={() => void refetch()} />
      <section className={shared.section}>
        <h2>{support.yours}</h2>
        {error && <Notice error={error} retry={() => void refetch()} />}
        {!requests && !error && <Loading />}
        {requests?.nodes.length === 0 && <p>{support.none}</p>}
        {requests?.nodes.map((request) => (
          <Conversation key={request.id} request={request} generationId={request.generation?.id} />
        ))}
        {requests?.pageInfo.hasNextPage && (
          <Button disabled={loading} onClick={() => void fetchMore({ variables: { after } }).catch(() => {})}>
            {support.older}
          </Button>
        )}
      </section>
    </Settings>
  )
}
