import { useQuery } from '@apollo/client/react'
import { Button } from '../../components/Button.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../words/words.ts'
import { HeldRecordsDocument } from './__generated__/HeldData.ts'
import styles from './HeldData.module.css'

/** The records of one sort in words, the latest first, a few at a time. */
export function HeldRecords({ service, category }: { service: string; category: string }) {
  const { held } = useWords().words
  const { data, error, loading, refetch, fetchMore } = useQuery(HeldRecordsDocument, {
    variables: { service, category },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  })
  const page = data?.viewer?.heldRecords
  if (error) return <Notice error={error} retry={() => void refetch()} />
  if (!page) return <Loading />
  if (page.nodes.length === 0) return <p className={styles.record}>{held.empty}</p>

  const { hasNextPage, endCursor: after } = page.pageInfo
  return (
    <>
      <ul>
        {page.nodes.map(({ id, facts }) => (
          <li key={id} className={styles.record}>
            {facts.map(({ name, value }) => held.facts[name](value)).join(' · ')}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button
          look="quiet"
          disabled={loading}
          onClick={() => void fetchMore({ variables: { after } }).catch(() => {})}
        >
          {held.more}
        </Button>
      )}
    </>
  )
}
