import { useWords } from '../words/words.ts'
import type { SupportThreadFragment } from './__generated__/Support.ts'
import styles from './Messages.module.css'

/** What was written about a request, the earliest first. */
export function Messages({ request }: { request: SupportThreadFragment }) {
  const { support, formats } = useWords().words
  return (
    <ol className={styles.messages}>
      {request.messages.map(({ id, author, text, at }) => (
        <li key={id} className={author === 'STAFF' ? styles.staff : undefined}>
          <p className={styles.from}>
            <strong>{author === 'STAFF' ? support.staff : request.requester.name}</strong>{' '}
            <time dateTime={at}>{formats.moment(at)}</time>
          </p>
          <p className={styles.text}>{text}</p>
        </li>
      ))}
    </ol>
  )
}
