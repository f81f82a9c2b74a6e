import { useLocation } from 'wouter'
import { useViewer } from '../session/session.ts'
import { useFrontWords } from '../words/words.ts'
import { chooseWorkspace, useWorkspace } from './current-workspace.ts'
import styles from './WorkspaceSwitcher.module.css'

/** The workspace that everything is made in and paid from; not shown to who has only their own. */
export function WorkspaceSwitcher() {
  const { frame } = useFrontWords().words
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
      aria-label={frame.workspace}
      value={id}
      onChange={(event) => change(event.target.value)}
    >
      {places.map((place) => (
        <option key={place.id} value={place.id}>
          {place.kind === 'PERSONAL' ? frame.personalWorkspace : place.name}
        </option>
      ))}
    </select>
  )
}
