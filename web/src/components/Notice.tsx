import type { ReactNode } from 'react'
import { errorWords } from '../words/error-words.ts'
import { useFrontWords } from '../words/words.ts'
import { Button } from './Button.tsx'
import styles from './Notice.module.css'

interface Props {
  /** What failed. Left out where the children say it. */
  error?: unknown
  retry?: () => void
  children?: ReactNode
}

/** What went wrong, what was not lost, and what to do. */
export function Notice({ error, retry, children }: Props) {
  const { words } = useFrontWords()
  return (
    <div className={styles.notice} role="alert">
      <p>{children ?? errorWords(error, words, navigator.onLine)}</p>
      {retry && <Button onClick={retry}>{words.frame.tryAgain}</Button>}
    </div>
  )
}
