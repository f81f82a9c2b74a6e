import { useQuery } from '@apollo/client/react'
import { errorCode } from '../../api/connection-errors.ts'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { usePageTitle } from '../../components/use-page-title.ts'
import { useWords } from '../../words/words.ts'
import { ConsoleStateDocument } from './__generated__/Console.ts'
import styles from './Admin.module.css'
import { LookUp } from './LookUp.tsx'
import { Queue } from './Queue.tsx'
import { State } from './State.tsx'

/** What our support staff work with. */
export function Admin() {
  const { admin } = useWords().words
  usePageTitle(admin.title)
  const { data, error, refetch } = useQuery(ConsoleStateDocument, {
    fetchPolicy: 'network-only',
    // An answer that was on its way before the latest act does not know of it.
    context: { queryDeduplication: false },
  })

  return (
    <div className={styles.admin}>
      <h1>{admin.title}</h1>
      {error && errorCode(error) === 'FORBIDDEN' && <Notice>{admin.closed}</Notice>}
      {error && errorCode(error) !== 'FORBIDDEN' && <Notice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <p className={styles.lead}>{admin.lead}</p>
          <Queue onLook={() => void refetch()} />
          <LookUp onLook={() => void refetch()} />
          <State console={data.console} />
        </>
      )}
    </div>
  )
}
