import { useApolloClient, useQuery } from '@apollo/client/react'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { useAction } from '../../components/use-action.ts'
import { useWords } from '../../words/words.ts'
import { LedgerDocument, type LedgerLineFragment } from './__generated__/Ledger.ts'
import type { BillingState } from './Arrival.tsx'
import styles from './Credits.module.css'
import { downloadLedger } from './download-ledger.ts'

type CreditBalance = BillingState['credits']

/** Every movement of credits, like a bank statement. */
export function Statement({ workspaceId, balance }: { workspaceId: string; balance: CreditBalance | undefined }) {
  const { credits } = useWords().words
  const variables = { workspaceId }
  const { data, error, loading, refetch, fetchMore } = useQuery(LedgerDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  })
  // A balance that changed has another movement behind it.
  const shown = balance && `${balance.available} ${balance.held}`
  const known = useRef(shown)
  useEffect(() => {
    if (known.current !== undefined && known.current !== shown) void refetch().catch(() => {})
    known.current = shown
  }, [shown, refetch])
  const client = useApolloClient()
  const downloading = useAction(() => downloadLedger(client, workspaceId, credits.fileName))
  const ledger = data?.workspace?.billing.ledger
  const columns = credits.columns

  return (
    <section className={shared.section}>
      <h2>{credits.statement}</h2>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {ledger?.nodes.length === 0 && <p>{credits.statementEmpty}</p>}
      {ledger && ledger.nodes.length > 0 && (
        <table className={styles.movements}>
          <thead>
            <tr>
              <th scope="col">{columns.date}</th>
              <th scope="col">{columns.what}</th>
              <th scope="col">{columns.change}</th>
              <th scope="col">{columns.held}</th>
              <th scope="col">{columns.balance}</th>
            </tr>
          </thead>
          <tbody>
            {ledger.nodes.map((entry) => (
              <LedgerLine key={entry.id} entry={entry} />
            ))}
          </tbody>
        </table>
      )}
      {ledger && ledger.nodes.length > 0 && (
        <Button onClick={downloading.run} disabled={downloading.working}>
          {credits.download}
        </Button>
      )}
      {Boolean(downloading.error) && <Notice error={downloading.error} />}
      {ledger?.pageInfo.hasNextPage && (
        <Button
          disabled={loading}
          onClick={() => void fetchMore({ variables: { after: ledger.pageInfo.endCursor } }).catch(() => {})}
        >
          {credits.older}
        </Button>
      )}
    </section>
  )
}

/** Movements that belong to a picture; one that shows none has been deleted. */
const ofGenerations = new Set<LedgerLineFragment['kind']>(['HOLD', 'CAPTURE', 'RELEASE', 'EXPIRY'])

function LedgerLine({ entry }: { entry: LedgerLineFragment }) {
  const { credits: words, formats } = useWords().words
  const { at, kind, credits, heldCredits, available, generation, payment } = entry

  return (
    <tr>
      <td>{formats.moment(at)}</td>
      <td>
        {words.entries[kind]}
        {payment?.url && <a href={payment.url}>{words.receipt}</a>}
        {generation && <Link to={`/studio/${generation.id}`}>{generation.prompt}</Link>}
        {!generation && ofGenerations.has(kind) && <span className={shared.soft}>{words.deletedPicture}</span>}
      </td>
      <td>{credits === 0 ? '–' : formats.signed(credits)}</td>
      <td className={shared.soft}>{heldCredits === 0 ? '–' : formats.signed(heldCredits)}</td>
      <td>{formats.number(available)}</td>
    </tr>
  )
}
