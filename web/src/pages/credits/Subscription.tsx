import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { useWords } from '../../words/words.ts'
import {
  CancelSubscriptionDocument,
  ResumeSubscriptionDocument,
  type SubscriptionStateFragment,
} from './__generated__/Credits.ts'
import styles from './Credits.module.css'
import type { HostedPage } from './use-hosted-page.ts'

interface Props {
  subscription: SubscriptionStateFragment
  workspaceId: string
  hosted: HostedPage
}

/** How the paid plan stands, in words, and what can be done about it. */
export function Subscription({ subscription, workspaceId, hosted }: Props) {
  const { credits, formats } = useWords().words
  const { plan, nextPlan, nextInterval, due, status, interval, cancelAtPeriodEnd, currentPeriodEnd } = subscription
  const [asking, setAsking] = useState(false)
  const [resume, resuming] = useMutation(ResumeSubscriptionDocument, { variables: { workspaceId } })
  const ends = cancelAtPeriodEnd && status !== 'CANCELED'
  const refused = resuming.data?.resumeSubscription
  const unpaid = status === 'PAST_DUE' || status === 'UNPAID' || status === 'INCOMPLETE'

  return (
    <section className={shared.section} aria-label={credits.yours}>
      <h2>
        {plan.name} <span className={shared.soft}>{credits.intervals[interval]}</span>
      </h2>
      {unpaid ? (
        <Notice>{credits.status[status](due?.retryAt ?? null)}</Notice>
      ) : (
        <p>{ends ? credits.ending(currentPeriodEnd) : credits.status[status](currentPeriodEnd)}</p>
      )}
      {nextPlan && nextInterval && (
        <p>{credits.changes(nextPlan.name, credits.intervals[nextInterval], currentPeriodEnd)}</p>
      )}
      <div className={styles.actions}>
        {due && (
          <a className={styles.pay} href={due.url}>
            {credits.payInvoice(formats.money(due.total.amount, due.total.currency))}
          </a>
        )}
        {ends && (
          <Button look="primary" onClick={() => void resume().catch(() => {})} disabled={resuming.loading}>
            {credits.resume}
          </Button>
        )}
        <Button onClick={hosted.openPortal} disabled={hosted.leaving}>
          {credits.portal}
        </Button>
        {!ends && status !== 'CANCELED' && (
          <Button look="quiet" onClick={() => setAsking(true)}>
            {credits.cancel}
          </Button>
        )}
      </div>
      {resuming.error && <Notice error={resuming.error} />}
      {refused && 'message' in refused && <Notice>{refused.message}</Notice>}
      {asking && <Ending workspaceId={workspaceId} until={currentPeriodEnd} onClose={() => setAsking(false)} />}
    </section>
  )
}

/** Asks once, then lets the plan end with its period. */
function Ending({ workspaceId, until, onClose }: { workspaceId: string; until: string; onClose: () => void }) {
  const { credits } = useWords().words
  const [cancel, { data, loading, error }] = useMutation(CancelSubscriptionDocument, { variables: { workspaceId } })
  const answer = data?.cancelSubscription

  async function end() {
    const sent = await cancel().catch(() => undefined)
    if (sent?.data?.cancelSubscription.__typename === 'CancelSubscriptionSuccess') onClose()
  }

  return (
    <Dialog title={credits.cancelTitle} onClose={onClose}>
      <p>{credits.cancelText(until)}</p>
      {error && <Notice error={error} />}
      {answer && 'message' in answer && <Notice>{answer.message}</Notice>}
      <div className={styles.actions}>
        <Button onClick={onClose}>{credits.leave}</Button>
        <Button look="danger" disabled={loading} onClick={() => void end()}>
          {credits.cancel}
        </Button>
      </div>
    </Dialog>
  )
}
