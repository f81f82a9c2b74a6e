import type { ReactNode } from 'react'
import { Link, Redirect, useSearch } from 'wouter'
import { usePageTitle } from '../../components/use-page-title.ts'
import { recall } from '../../session/remembered.ts'
import { returnPath } from '../../session/return-path.ts'
import { useSession } from '../../session/session.ts'
import { useFrontWords } from '../../words/words.ts'
import { readDraft } from '../studio/draft.ts'
import styles from './Entrance.module.css'

interface Props {
  title: string
  other: { question: string; label: string; path: string }
  children: ReactNode
}

/** What sign-in and sign-up share: who is in already goes on to where the way leads. */
export function Entrance({ title, other, children }: Props) {
  const { enter } = useFrontWords().words
  const search = useSearch()
  const session = useSession()
  usePageTitle(title)
  if (session.kind === 'signedIn')
    return <Redirect to={returnPath(new URLSearchParams(search).get('return'))} replace />

  return (
    <div className={styles.entrance}>
      <h1>{title}</h1>
      {readDraft(recall('draft')).prompt !== '' && <p className={styles.kept}>{enter.promptKept}</p>}
      {!navigator.cookieEnabled && <p role="alert">{enter.cookiesOff}</p>}
      {children}
      <p>
        {other.question} <Link to={search ? `${other.path}?${search}` : other.path}>{other.label}</Link>
      </p>
      <p className={styles.cookies}>
        {enter.cookies} <Link to="/privacy">{enter.policy}</Link>
      </p>
    </div>
  )
}
