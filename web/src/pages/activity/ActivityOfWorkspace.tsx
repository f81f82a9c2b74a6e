import { useParams } from 'wouter'
import { WorkspaceActivity } from '../../activity/WorkspaceActivity.tsx'
import { useWords } from '../../words/words.ts'
import { WorkspacePage } from '../workspaces/WorkspacePage.tsx'

/** What happened in one workspace. */
export function ActivityOfWorkspace() {
  const { activity } = useWords().words
  const { id } = useParams<{ id: string }>()

  return (
    <WorkspacePage id={id} title={activity.workspaceTitle}>
      {() => <WorkspaceActivity workspaceId={id} />}
    </WorkspacePage>
  )
}
