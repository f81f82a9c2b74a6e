import { useMinute } from '../../generation/Lifetime.tsx'
import { PictureView } from '../../generation/PictureView.tsx'
import { timeLeft } from '../../words/time-left.ts'
import { useWords } from '../../words/words.ts'
import styles from './ContactSheet.module.css'
import type { SheetFrame } from './frames.ts'

interface Props {
  frame: SheetFrame
  /** Place on the sheet, counted from 0. */
  number: number
  /** Pixels. */
  width: number
  height: number
  inTabOrder: boolean
  onFocus: () => void
  onOpen: () => void
  onExpired: () => void
}

/** One picture on the sheet: kept ones carry the grease pencil's mark, the others the time they have left. */
export function ContactFrame({ frame, number, width, height, inTabOrder, onFocus, onOpen, onExpired }: Props) {
  const { gallery, picture } = useWords().words
  const now = useMinute()
  const { savedAt, expiresAt, prompt } = frame.generation
  const left = expiresAt ? timeLeft(expiresAt, now) : undefined
  const note = savedAt || !left ? picture.kept : picture.fades(left)

  return (
    <button
      type="button"
      data-frame={number}
      className={savedAt ? `${styles.frame} ${styles.kept}` : styles.frame}
      style={{ width }}
      tabIndex={inTabOrder ? 0 : -1}
      aria-describedby="sheet-keys"
      onFocus={onFocus}
      onClick={onOpen}
    >
      <span className="unseen">{gallery.frame(prompt, note)}</span>
      <span className={styles.picture} style={{ height }}>
        <PictureView picture={frame.image} alt="" sizes={`${Math.ceil(width)}px`} onExpired={onExpired} />
      </span>
      <span className={styles.edge} aria-hidden="true">
        <span>▸ {number + 1}</span>
        <span>{savedAt || !left ? picture.kept : picture.fadesShort(left)}</span>
      </span>
    </button>
  )
}
