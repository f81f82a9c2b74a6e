import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Choice } from '../../components/Choice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../words/words.ts'
import { ConsoleQueueDocument } from './__generated__/Console.ts'
import styles from './Admin.module.css'
import { Case } from './Case.tsx'

const statuses = ['OPEN', 'ANSWERED', 'CLOSED'] as const

/** What people asked, what waits the longest first. */
export function Queue({ onLook }: { onLook: () => void }) {
  const { admin } = useWords().words
  const [status, setStatus] = useState<(typeof statuses)[number]>('OPEN')
  const { data, error, loading, refetch, fetchMore } = useQuery(ConsoleQueueDocument, {
    variables: { status },
    fetchPolicy: 'cache-and-network',
  })
  const requests = data?.console.supportRequests
  const after = requests?.pageInfo.endCursor

  return (
    <section className={styles.section}>
      <h2>{admin.queue}</h2>
      <Choice
        label={admin.show}
        value={status}
        options={statuses.map((value) => ({ value, label: admin.statuses[value] }))}
        onChange={setStatus}
      />
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!requests && !error && <Loading />}
      {requests?.nodes.length === 0 && <p>{admin.empty}</p>}
      {requests?.nodes.map((request) => (
        <Case key={request.id} request={request} onLook={onLook} />
      ))}
      {requests?.pageInfo.hasNextPage && (
        <Button disabled={loading} onClick={() => void fetchMore({ variables: { after } }).catch(() => {})}>
          {admin.more}
        </Button>
      )}
    </section>
  )
}
