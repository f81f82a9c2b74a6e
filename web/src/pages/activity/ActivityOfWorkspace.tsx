import { useParams } from 'wouter'
import { WorkspaceActivity } from '../../activity/WorkspaceActivity.tsx'
import { Settings } from '../../components/Settings.tsx'
import { useWords } from '../../words/words.ts'

/** What happened in one workspace. */
export function ActivityOfWorkspace() {
  const { activity } = useWords().words
  const { id } = useParams<{ id: string }>()

  return (
    <Settings title={activity.workspaceTitle}>
      <WorkspaceActivity workspaceId={id} />
    </Settings>
  )
}
