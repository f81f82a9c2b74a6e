import { useMutation } from '@apollo/client/react'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../words/words.ts'
import {
  type DecidedChoicesFragment,
  PrivacyCentreDocument,
  type PrivacyCentreQuery,
  UpdatePrivacyChoicesDocument,
} from './__generated__/Choices.ts'
import styles from './Choices.module.css'

type Choice = DecidedChoicesFragment['privacyChoices']['choices'][number]
type Topic = Choice['topic']

/** Which field of the decision a topic is. */
const fields = {
  ANALYTICS: 'analytics',
  ADVERTISING: 'advertising',
  LEARNING: 'learning',
  PROCESSING: 'processing',
} as const satisfies Record<Topic, string>

type Props = PrivacyCentreQuery['privacyTexts'] & { choices: readonly Choice[] }

/** One switch for each topic. What is switched holds as soon as the switch shows it. */
export function Choices({ choices, version, texts }: Props) {
  const { privacyCentre } = useWords().words
  const [update, { data, loading, error }] = useMutation(UpdatePrivacyChoicesDocument, {
    refetchQueries: ({ data: answer }) =>
      answer?.updatePrivacyChoices.__typename === 'PrivacyTextOutdated' ? [PrivacyCentreDocument] : [],
  })
  const answer = data?.updatePrivacyChoices
  const restricted = choices.some(({ topic, allowed }) => topic === 'PROCESSING' && !allowed)

  const decide = (topic: Topic, allowed: boolean) =>
    update({ variables: { input: { [fields[topic]]: allowed, textVersion: version } } }).catch(() => {})

  return (
    <>
      {restricted && (
        <p className={styles.restricted} role="status">
          {privacyCentre.restricted}
        </p>
      )}
      <ul className={styles.choices}>
        {choices.map(({ topic, allowed, decidedAt }) => (
          <li key={topic}>
            <label>
              <input
                type="checkbox"
                checked={allowed}
                disabled={loading}
                onChange={(event) => void decide(topic, event.target.checked)}
              />
              <strong>{privacyCentre.topics[topic]}</strong>
            </label>
            <p>{texts.find((text) => text.topic === topic)?.text}</p>
            <p className={styles.since}>
              {decidedAt ? privacyCentre.decided(allowed, decidedAt) : privacyCentre.atFirst(allowed)}
            </p>
          </li>
        ))}
      </ul>
      {error && <Notice error={error} />}
      {answer?.__typename === 'PrivacyTextOutdated' && <Notice>{answer.message}</Notice>}
    </>
  )
}
