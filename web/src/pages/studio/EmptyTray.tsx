import { Button } from '../../components/Button.tsx'
import { useWords } from '../../words/words.ts'
import styles from './EmptyTray.module.css'

/** Nothing made yet: three prompts to begin with. */
export function EmptyTray({ onTry }: { onTry: (prompt: string) => void }) {
  const { studio } = useWords().words
  return (
    <div className={styles.tray}>
      <h2>{studio.emptyTitle}</h2>
      <p>{studio.empty}</p>
      <ul>
        {studio.tries.map((prompt) => (
          <li key={prompt}>
            <Button onClick={() => onTry(prompt)}>{prompt}</Button>
          </li>
        ))}
      </ul>
      <p>{studio.modelNote}</p>
    </div>
  )
}
