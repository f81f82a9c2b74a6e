import { useApolloClient } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../words/words.ts'
import { InvoicesDocument, type StandingQuery } from './__generated__/Credits.ts'
import styles from './Credits.module.css'
import { readReturn } from './checkout-return.ts'

export type BillingState = NonNullable<StandingQuery['workspace']>['billing']

/** Milliseconds between two looks for what was bought, and how long to look. */
const PAUSE = 1_500
const PATIENCE = 45_000

interface Props {
  billing: BillingState | undefined
  refetch: () => Promise<unknown>
}

/** What has become of a purchase, for somebody who comes back from the page of payment. */
export function Arrival({ billing, refetch }: Props) {
  const { credits } = useWords().words
  const client = useApolloClient()
  const [returned] = useState(() => readReturn(location.search))
  const [slow, setSlow] = useState(false)
  const before = returned?.outcome === 'done' ? returned.before : undefined
  const arrived =
    before !== undefined &&
    billing !== undefined &&
    (billing.plan.id !== before.planId || billing.credits.available !== before.available)
  const waiting = before !== undefined && !arrived && !slow

  // A reload or a bookmark is no return.
  useEffect(() => {
    if (returned) history.replaceState(history.state, '', location.pathname)
  }, [returned])

  useEffect(() => {
    if (!waiting) return
    const looking = setInterval(() => void refetch().catch(() => {}), PAUSE)
    const ending = setTimeout(() => setSlow(true), PATIENCE)
    return () => {
      clearInterval(looking)
      clearTimeout(ending)
    }
  }, [waiting, refetch])

  useEffect(() => {
    if (arrived) void client.refetchQueries({ include: [InvoicesDocument] })
  }, [arrived, client])

  if (!returned) return null
  if (returned.outcome === 'abandoned') return <p role="status">{credits.abandoned}</p>
  if (slow && !arrived) return <Notice>{credits.slow}</Notice>
  return (
    <p role="status" className={styles.arrival}>
      {arrived ? credits.arrived : credits.arriving}
    </p>
  )
}
