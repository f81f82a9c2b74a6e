import type { ReactNode } from 'react'
import { usePageTitle } from '../../components/use-page-title.ts'
import styles from './Entrance.module.css'

/** What the pages behind links in mails share. */
export function LinkPage({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title)
  return (
    <div className={styles.entrance}>
      <h1>{title}</h1>
      {children}
    </div>
  )
}
