import type { ReactNode } from 'react'
import styles from './Film.module.css'

/** A strip of film: frames on black between edge prints. */
export function Film({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.film}>
      <p aria-hidden="true">
        <span>ImaginPrompt</span>
        <span>Safelight 400</span>
      </p>
      <ul aria-label={label}>{children}</ul>
    </div>
  )
}

interface FrameProps {
  /** What the edge print says below the frame. */
  mark: string
  large?: boolean
  children: ReactNode
}

export function FilmFrame({ mark, large, children }: FrameProps) {
  return (
    <li className={large ? styles.large : undefined}>
      {children}
      <span aria-hidden="true">▸ {mark}</span>
    </li>
  )
}
