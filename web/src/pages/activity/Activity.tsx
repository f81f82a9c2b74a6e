import { useQuery } from '@apollo/client/react'
import { Link } from 'wouter'
import { OwnActivityDocument } from '../../activity/__generated__/Activity.ts'
import { ActivityList } from '../../activity/ActivityList.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import styles from '../../components/Settings.module.css'
import { Settings } from '../../components/Settings.tsx'
import { useWords } from '../../words/words.ts'

/** What concerned the person lately, in every workspace and in none. */
export function Activity() {
  const { activity } = useWords().words
  const { data, error, loading, refetch, fetchMore } = useQuery(OwnActivityDocument, {
    fetchPolicy: 'cache-and-network',
  })
  const page = data?.viewer?.activity
  const after = page?.pageInfo.endCursor

  return (
    <Settings title={activity.title}>
      <p>{activity.lead}</p>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!page && !error && <Loading />}
      {page && (
        <ActivityList
          entries={page.nodes}
          loading={loading}
          more={page.pageInfo.hasNextPage ? () => void fetchMore({ variables: { after } }).catch(() => {}) : undefined}
        />
      )}
      {data?.viewer && (
        <section className={styles.section}>
          <h2>{activity.workspaces}</h2>
          <ul className={styles.list}>
            {data.viewer.workspaces.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/workspaces/${id}/activity`}>{name}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Settings>
  )
}
