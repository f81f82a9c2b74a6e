import { useMutation, useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import shared from '../../components/Settings.module.css'
import { MessageForm } from '../../support/MessageForm.tsx'
import { useWords } from '../../words/words.ts'
import { RequestSupportDocument, SupportedGenerationDocument } from './__generated__/SupportPage.ts'
import styles from './Support.module.css'

const topics = ['PRIVACY', 'SECURITY', 'BILLING', 'GENERATION', 'APPEAL', 'OTHER'] as const
type Topic = (typeof topics)[number]

/** A new request. `?topic=` and `?picture=` of the address say what it is about. */
export function RequestForm({ onSent }: { onSent: () => void }) {
  const { support } = useWords().words
  const [search, setSearch] = useSearchParams()
  const wished = topics.find((topic) => topic === search.get('topic'))
  const [topic, setTopic] = useState<Topic>(wished ?? 'OTHER')
  const [sent, setSent] = useState(false)
  const picture = search.get('picture')
  const { data } = useQuery(SupportedGenerationDocument, {
    variables: { id: picture ?? '' },
    skip: picture === null,
  })
  const [request] = useMutation(RequestSupportDocument)
  const generation = picture === null ? null : data?.generation

  async function send(message: string): Promise<string | undefined> {
    setSent(false)
    const input = { topic, message, ...(generation && { generationId: generation.id }) }
    const { data: answer } = await request({ variables: { input } })
    if (answer?.requestSupport.__typename !== 'RequestSupportSuccess') return answer?.requestSupport.message
    setSent(true)
    setSearch({}, { replace: true })
    onSent()
    return undefined
  }

  return (
    <section className={shared.section}>
      <h2>{support.ask}</h2>
      <div className={styles.topic}>
        <Field label={support.topic}>
          {(control) => (
            <select {...control} value={topic} onChange={(event) => setTopic(event.target.value as Topic)}>
              {topics.map((each) => (
                <option key={each} value={each}>
                  {support.topics[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {generation && (
        <div className={styles.about}>
          <p>{support.about(generation.prompt)}</p>
          <p className={shared.soft}>{support.aboutHint}</p>
          <Button onClick={() => setSearch({}, { replace: true })}>{support.notAbout}</Button>
        </div>
      )}
      <MessageForm label={support.message} send={support.send} onSend={send} />
      {sent && <p role="status">{support.sent}</p>}
    </section>
  )
}
