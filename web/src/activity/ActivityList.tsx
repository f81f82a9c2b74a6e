import { Button } from '../components/Button.tsx'
import shared from '../components/Settings.module.css'
import { useViewer } from '../session/session.ts'
import { useWords } from '../words/words.ts'
import type { ActivityLineFragment } from './__generated__/Activity.ts'
import styles from './ActivityList.module.css'

interface Props {
  entries: readonly ActivityLineFragment[]
  /** Fetches the entries behind these; undefined where there are none. */
  more: (() => void) | undefined
  loading: boolean
}

/** Entries of the audit log, the latest first. */
export function ActivityList({ entries, more, loading }: Props) {
  const { activity } = useWords().words
  if (entries.length === 0) return <p>{activity.empty}</p>

  return (
    <>
      <ol className={styles.list}>
        {entries.map((entry) => (
          <ActivityLine key={entry.id} entry={entry} />
        ))}
      </ol>
      {more && (
        <Button disabled={loading} onClick={more}>
          {activity.older}
        </Button>
      )}
    </>
  )
}

function ActivityLine({ entry }: { entry: ActivityLineFragment }) {
  const { activity, formats } = useWords().words
  const viewer = useViewer()
  const { at, action, actor, subject, workspace, reason, browser, system, ipAddress } = entry
  const own = actor.user?.id === viewer.id
  const who = activity.actors[actor.kind](actor.user?.name ?? null)
  // The names of one's own place say nothing.
  const place = workspace && workspace.id !== viewer.personalWorkspace.id ? workspace.name : null
  const device = [browser, system].filter(Boolean).join(', ')

  return (
    <li>
      <time dateTime={at}>{formats.moment(at)}</time>
      <div>
        <p>
          {activity.actions[action]}
          {subject.name && <span>: {subject.name}</span>}
        </p>
        {reason && <p>{activity.because(reason)}</p>}
        <p className={shared.soft}>
          {[(!own || actor.kind !== 'PERSON') && who, place, device, ipAddress].filter(Boolean).join(' · ')}
        </p>
      </div>
    </li>
  )
}
