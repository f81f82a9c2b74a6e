import { Component, type ReactNode } from 'react'
import { type FrontWords, WordsContext } from '../words/words.ts'
import { Button } from './Button.tsx'
import styles from './Prose.module.css'

/** Shows a page instead of nothing when a component throws. React has error boundaries as classes only. */
export class PageError extends Component<{ children: ReactNode }, { failed: boolean }> {
  static override contextType = WordsContext
  declare context: { words: FrontWords } | undefined
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    const errors = this.context?.words.errors
    if (!this.state.failed || !errors) return this.props.children

    return (
      <main className={styles.prose}>
        <h1>{errors.pageTitle}</h1>
        <p>{errors.page}</p>
        <Button onClick={() => location.reload()}>{errors.reload}</Button>
      </main>
    )
  }
}
