import { useFrontWords } from '../words/words.ts'
import styles from './Loading.module.css'

/** Says that something is on its way; it shows only after a moment, so that quick answers do not flicker. */
export function Loading() {
  const { words } = useFrontWords()
  return (
    <p className={styles.loading} role="status">
      {words.frame.loading}
    </p>
  )
}
