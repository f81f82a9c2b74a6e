import { useLocation } from 'wouter'
import { useViewer } from '../session/session.ts'
import { useWords } from '../words/words.ts'
import { chooseWorkspace, useWorkspace } from './current-workspace.ts'
import styles from './WorkspaceSwitcher.module.css'

/** The workspace that everything is made in and paid from; not shown to who has only their own. */
export function WorkspaceSwitcher() {
  const { workspaces } = useWords().words
  const { workspaces: places } = useViewer()
  const { id } = useWorkspace()
  const [path, navigate] = useLocation()
  if (places.length < 2) return null

  function change(next: string) {
    chooseWorkspace(next)
    // What is open belongs to the workspace that was left.
    const [, page] = path.split('/')
    if ((page === 'studio' || page === 'gallery') && path !== `/${page}`) navigate(`/${page}`)
  }

  return (
    <select
      className={styles.switcher}
      aria-label={workspaces.current}
      value={id}
      onChange={(event) => change(event.target.value)}
    >
      {places.map((place) => (
        <option key={place.id} value={place.id}>
          {place.kind === 'PERSONAL' ? workspaces.personal : place.name}
        </option>
      ))}
    </select>
  )
}
