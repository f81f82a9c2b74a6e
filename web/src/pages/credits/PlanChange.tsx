import { useMutation, useQuery } from '@apollo/client/react'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../words/words.ts'
import {
  ChangePlanDocument,
  InvoicesDocument,
  PlanChangeDocument,
  type PreviewPlanChangeInput,
  StandingDocument,
} from './__generated__/Credits.ts'
import styles from './Credits.module.css'

type Interval = NonNullable<PreviewPlanChangeInput['interval']>

interface Props {
  workspaceId: string
  plan: { id: string; name: string }
  interval: Interval
  onClose: () => void
}

/** Says what another plan costs and gives, and changes to it once that is agreed to. */
export function PlanChange({ workspaceId, plan, interval, onClose }: Props) {
  const { credits, frame } = useWords().words
  const input = { workspaceId, planId: plan.id, interval }
  // What is left of the period is worth less each moment: never from the cache.
  const preview = useQuery(PlanChangeDocument, { variables: { input }, fetchPolicy: 'network-only' })
  const [change, changing] = useMutation(ChangePlanDocument, { refetchQueries: [StandingDocument, InvoicesDocument] })
  const seen = preview.data?.previewPlanChange
  const answer = changing.data?.changePlan
  const refused = answer && 'message' in answer ? answer : undefined

  async function confirm(asOf: string) {
    const sent = await change({ variables: { input: { ...input, asOf } } }).catch(() => undefined)
    if (sent?.data?.changePlan.__typename === 'ChangePlanSuccess') onClose()
    else await preview.refetch().catch(() => {})
  }

  return (
    <Dialog title={credits.changeTitle(plan.name, credits.intervals[interval])} onClose={onClose}>
      {preview.loading && <Loading />}
      {preview.error && <Notice error={preview.error} retry={() => void preview.refetch()} />}
      {seen && 'message' in seen && <Notice>{seen.message}</Notice>}
      {seen?.__typename === 'PlanChangePreview' && <Terms preview={seen} interval={interval} />}
      {changing.error && <Notice error={changing.error} />}
      {refused && <Notice>{refused.message}</Notice>}
      <div className={styles.actions}>
        <Button onClick={onClose}>{seen?.__typename === 'PlanChangePreview' ? credits.leaveAsIs : frame.close}</Button>
        {seen?.__typename === 'PlanChangePreview' && (
          <Button look="primary" disabled={changing.loading} onClick={() => void confirm(seen.asOf)}>
            {credits.confirmChange[seen.timing]}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

interface Terms {
  timing: 'AT_ONCE' | 'AT_PERIOD_END' | 'TAKE_BACK'
  effectiveAt: string
  amountDue: { amount: number; currency: string }
  credits: number
  nextAmount: { amount: number; currency: string }
  nextAt: string
}

function Terms({ preview, interval }: { preview: Terms; interval: Interval }) {
  const { credits, formats } = useWords().words
  const { timing, effectiveAt, amountDue, nextAmount, nextAt } = preview
  const money = ({ amount, currency }: Terms['amountDue']) => formats.money(amount, currency)

  return (
    <>
      <p>{credits.timing[timing](effectiveAt)}</p>
      <dl className={styles.terms}>
        <div>
          <dt>{credits.dueNow}</dt>
          <dd>{money(amountDue)}</dd>
        </div>
        <div>
          <dt>{credits.grantedNow}</dt>
          <dd>{credits.credits(preview.credits)}</dd>
        </div>
        <div>
          <dt>{credits.dueOn(nextAt)}</dt>
          <dd>{credits.perInterval[interval](money(nextAmount))}</dd>
        </div>
      </dl>
    </>
  )
}
