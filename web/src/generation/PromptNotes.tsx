import { useWords } from '../words/words.ts'
import type { StandingFragment } from './__generated__/Generation.ts'
import styles from './PromptNotes.module.css'

/** How the model read the prompt, in plain words; nothing where there is nothing to say. */
export function PromptNotes({ notes }: { notes: StandingFragment['notes'] }) {
  const { picture } = useWords().words
  if (notes.length === 0) return null

  return (
    <aside className={styles.notes} aria-label={picture.notesTitle}>
      {notes.map(({ kind, words, readAs }) => (
        <p key={`${kind} ${words.join(' ')}`}>{picture.notes[kind](words, readAs)}</p>
      ))}
    </aside>
  )
}
