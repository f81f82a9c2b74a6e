import { useQuery } from '@apollo/client/react'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { keepSubscribed, pauseWithBackoff } from '../api/keep-subscribed.ts'
import { useApi } from '../session/session.ts'
import { useFrontWords } from '../words/words.ts'
import { useWorkspace } from '../workspace/current-workspace.ts'
import { CreditsChangedDocument, WorkspaceCreditsDocument } from './__generated__/CreditMeter.ts'
import styles from './CreditMeter.module.css'

/** Credits to spend in the current workspace, live; those held for pictures in the making stand lighter behind them. */
export function CreditMeter() {
  const { id: workspaceId } = useWorkspace()
  const { words } = useFrontWords()
  const { client, renewSession } = useApi()
  const { data } = useQuery(WorkspaceCreditsDocument, { variables: { workspaceId } })

  useEffect(
    () =>
      keepSubscribed({
        open: (sink) => {
          const following = client
            .subscribe({ query: CreditsChangedDocument, variables: { workspaceId } })
            .subscribe({ ...sink, next: ({ error, data }) => (error ? sink.error(error) : sink.next(data)) })
          return () => following.unsubscribe()
        },
        onEvent: () => {},
        onEnd: () => {},
        renewSession,
        pause: pauseWithBackoff,
      }),
    [client, renewSession, workspaceId],
  )

  const credits = data?.workspace?.billing.credits
  if (!credits) return <span className={styles.meter} />
  const { number } = words.formats

  return (
    <Link to="/credits" className={styles.meter}>
      <span className="unseen">{words.frame.credits(credits.available, credits.held)}</span>
      <span aria-hidden="true">
        {number(credits.available)} {credits.held > 0 && <span className={styles.held}>+{number(credits.held)} </span>}
        <span className={styles.unit}>{words.frame.creditsUnit}</span>
      </span>
    </Link>
  )
}
