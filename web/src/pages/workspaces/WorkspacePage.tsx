import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { Settings } from '../../components/Settings.tsx'
import { useViewer } from '../../session/session.ts'
import { useWords } from '../../words/words.ts'
import { type CurrentWorkspace, currentOf, type Permission } from '../../workspace/current-workspace.ts'
import styles from './Workspaces.module.css'

interface Props {
  id: string
  title: string
  /** What the page takes; who may not is told so instead. */
  needs?: Permission
  children: (workspace: CurrentWorkspace) => ReactNode
}

/** A page about one workspace, with the way to the others about it. */
export function WorkspacePage({ id, title, needs, children }: Props) {
  const { workspaces, frame } = useWords().words
  const viewer = useViewer()
  const [path] = useLocation()
  const workspace = currentOf(viewer, id)
  if (workspace.id !== id)
    return (
      <Settings title={title}>
        <p>{workspaces.gone}</p>
        <Link to="/workspaces">{workspaces.all}</Link>
      </Settings>
    )
  const places = [
    ['members', 'MEMBERS_READ'],
    ['keys', 'API_KEYS_MANAGE'],
    ['activity', 'ACTIVITY_READ_OWN'],
    ['settings', 'WORKSPACE_READ'],
  ] as const

  return (
    <Settings title={title}>
      <p className={styles.which}>{workspace.kind === 'PERSONAL' ? frame.personalWorkspace : workspace.name}</p>
      <nav className={styles.tabs} aria-label={workspaces.placesLabel}>
        {places.map(
          ([place, permission]) =>
            workspace.may(permission) && (
              <Link
                key={place}
                to={`/workspaces/${id}/${place}`}
                aria-current={path === `/workspaces/${id}/${place}` ? 'page' : undefined}
              >
                {workspaces.places[place]}
              </Link>
            ),
        )}
      </nav>
      {needs && !workspace.may(needs) ? <p>{workspaces.forbidden}</p> : children(workspace)}
    </Settings>
  )
}
