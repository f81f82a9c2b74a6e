import { useQuery } from '@apollo/client/react'
import { Loading } from '../components/Loading.tsx'
import { Notice } from '../components/Notice.tsx'
import { useWords } from '../words/words.ts'
import { WorkspaceActivityDocument } from './__generated__/Activity.ts'
import { ActivityList } from './ActivityList.tsx'

/** What happened in a workspace: all of it for owners and admins, for others what concerns themselves. */
export function WorkspaceActivity({ workspaceId }: { workspaceId: string }) {
  const { data, error, loading, refetch, fetchMore } = useQuery(WorkspaceActivityDocument, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
  })
  const { activity } = useWords().words
  const page = data?.workspace?.activity
  const after = page?.pageInfo.endCursor

  return (
    <>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && !page && <p>{activity.noWorkspace}</p>}
      {data?.workspace && <p>{activity.workspaceLead(data.workspace.name)}</p>}
      {page && (
        <ActivityList
          entries={page.nodes}
          loading={loading}
          more={page.pageInfo.hasNextPage ? () => void fetchMore({ variables: { after } }).catch(() => {}) : undefined}
        />
      )}
    </>
  )
}
