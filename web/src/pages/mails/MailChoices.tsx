import { useMutation, useQuery } from '@apollo/client/react'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { useWords } from '../../words/words.ts'
import { MailChoicesDocument, UpdateMailChoiceDocument } from './__generated__/MailChoices.ts'
import styles from './MailChoices.module.css'

/** Which of the mails that are not essential the person gets. A tick holds at once. */
export function MailChoices() {
  const { mails } = useWords().words
  const { data, error, refetch } = useQuery(MailChoicesDocument, { fetchPolicy: 'cache-and-network' })
  const [update, { loading, error: failure, data: saved }] = useMutation(UpdateMailChoiceDocument)

  return (
    <section className={shared.section} aria-labelledby="mails">
      <h2 id="mails">{mails.title}</h2>
      <p className={shared.soft}>{mails.essential}</p>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {data?.viewer?.mailChoices.map(({ topic, wanted }) => (
        <label key={topic} className={styles.choice}>
          <input
            type="checkbox"
            checked={wanted}
            disabled={loading}
            onChange={() => void update({ variables: { input: { topic, wanted: !wanted } } }).catch(() => {})}
          />
          <span>
            {mails.topics[topic].name}
            <small>{mails.topics[topic].about}</small>
          </span>
        </label>
      ))}
      {failure && <Notice error={failure} />}
      {saved && !loading && !failure && <p role="status">{mails.saved}</p>}
    </section>
  )
}
