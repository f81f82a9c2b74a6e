import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import styles from './Dialog.module.css'

interface Props {
  title: string
  onClose: () => void
  /** Fills the screen where it is small, and most of it elsewhere. */
  wide?: boolean
  children: ReactNode
}

/** A modal dialog, with the focus on what is marked `data-first` or comes first: the browser traps the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, onClose, wide, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => element?.close()
  }, [])

  // At the end of the page: a dialog with a form may be opened from inside of another form.
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop; the keyboard has Escape.
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className={styles.sheet}>
        <h2 id={titleId} className={wide ? 'unseen' : undefined}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>,
    document.body,
  )
}
