import { useMutation } from '@apollo/client/react'
import { Link } from 'wouter'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import type { SupportThreadFragment } from '../../support/__generated__/Support.ts'
import { MessageForm } from '../../support/MessageForm.tsx'
import { Messages } from '../../support/Messages.tsx'
import { useWords } from '../../words/words.ts'
import { CloseSupportRequestDocument, ReplyToSupportDocument } from './__generated__/SupportPage.ts'
import styles from './Support.module.css'

interface Props {
  request: SupportThreadFragment
  /** What it refers to, where that is still there. */
  generationId: string | undefined
}

/** One request: what was written, and a way to write on. Those that wait for the person are open from the start. */
export function Conversation({ request, generationId }: Props) {
  const { support, formats } = useWords().words
  const { id, topic, status, createdAt } = request
  const [reply] = useMutation(ReplyToSupportDocument)
  const [close, closing] = useMutation(CloseSupportRequestDocument, { variables: { id } })

  async function send(message: string): Promise<string | undefined> {
    const { data } = await reply({ variables: { input: { id, message } } })
    return data?.replyToSupport.__typename === 'ReplyToSupportSuccess' ? undefined : data?.replyToSupport.message
  }

  return (
    <details className={styles.conversation} open={status === 'ANSWERED'}>
      <summary>
        <strong>{support.topics[topic]}</strong>
        <span className={shared.soft}>{formats.day(createdAt)}</span>
        <span>{support.statuses[status]}</span>
      </summary>
      <div className={styles.open}>
        <Messages request={request} />
        {request.refersToGeneration && (
          <p className={shared.soft}>
            {generationId ? <Link to={`/studio/${generationId}`}>{support.refers}</Link> : support.refersGone}
          </p>
        )}
        <MessageForm
          label={status === 'CLOSED' ? support.reopen : support.reply}
          send={support.sendReply}
          onSend={send}
        />
        {status !== 'CLOSED' && (
          <Button onClick={() => void close().catch(() => {})} disabled={closing.loading}>
            {support.close}
          </Button>
        )}
        {closing.error && <Notice error={closing.error} />}
      </div>
    </details>
  )
}
