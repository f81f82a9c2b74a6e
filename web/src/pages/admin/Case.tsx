import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import type { SupportThreadFragment } from '../../support/__generated__/Support.ts'
import { MessageForm } from '../../support/MessageForm.tsx'
import { Messages } from '../../support/Messages.tsx'
import { useWords } from '../../words/words.ts'
import { AnswerSupportDocument, LookAtPicturesDocument, SettleSupportRequestDocument } from './__generated__/Console.ts'
import styles from './Admin.module.css'
import { ReasonForm } from './ReasonForm.tsx'

/** One request with all that was written, a way to answer, and what it refers to. */
export function Case({ request, onLook }: { request: SupportThreadFragment; onLook: () => void }) {
  const { admin, support, formats } = useWords().words
  const { id, topic, status, updatedAt, requester, refersToGeneration } = request
  const [answer] = useMutation(AnswerSupportDocument)
  const [settle, settling] = useMutation(SettleSupportRequestDocument, { variables: { id } })
  // What was open stays so while its status changes by the answer.
  const [open, setOpen] = useState(false)

  async function send(message: string): Promise<string | undefined> {
    const { data } = await answer({ variables: { input: { id, message } } })
    if (data?.answerSupport.__typename !== 'AnswerSupportSuccess') return data?.answerSupport.message
    onLook()
    return undefined
  }

  return (
    <details className={styles.case} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{support.topics[topic]}</strong>
        <span>{requester.name}</span>
        <span className={styles.soft}>{formats.moment(updatedAt)}</span>
        <span>{admin.statuses[status]}</span>
      </summary>
      <div className={styles.open}>
        <Messages request={request} />
        <p className={styles.soft}>
          {admin.personId} <code>{requester.id}</code>
        </p>
        {refersToGeneration && status !== 'CLOSED' && <Pictures requestId={id} onLook={onLook} />}
        <MessageForm label={admin.answer} send={admin.sendAnswer} onSend={send} />
        {status !== 'CLOSED' && (
          <Button onClick={() => void settle().catch(() => {})} disabled={settling.loading}>
            {admin.settle}
          </Button>
        )}
        {settling.error && <Notice error={settling.error} />}
      </div>
    </details>
  )
}

/** What the request refers to, shown for a reason. */
function Pictures({ requestId, onLook }: { requestId: string; onLook: () => void }) {
  const { admin } = useWords().words
  const [look, { data, loading, error }] = useMutation(LookAtPicturesDocument)
  const answer = data?.lookAtPictures

  async function show(reason: string) {
    await look({ variables: { input: { supportRequestId: requestId, reason } } }).catch(() => {})
    onLook()
  }
  if (answer?.__typename === 'LookAtPicturesSuccess')
    return (
      <figure className={styles.pictures}>
        <figcaption>{admin.prompt(answer.prompt)}</figcaption>
        {answer.pictures.map((url, index) => (
          <img key={url} src={url} alt={admin.pictureAlt(index + 1)} />
        ))}
      </figure>
    )
  return (
    <>
      <p>{admin.refers}</p>
      <ReasonForm send={admin.showPictures} working={loading} fault={answer?.message} onSend={show} />
      {error && <Notice error={error} />}
    </>
  )
}
