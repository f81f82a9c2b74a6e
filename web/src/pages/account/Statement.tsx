import { useQuery } from '@apollo/client/react'
import { Link } from 'wouter'
import { WorkspaceCreditsDocument } from '../../components/__generated__/CreditMeter.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { useWords } from '../../words/words.ts'
import { LedgerDocument, type LedgerLineFragment } from './__generated__/Ledger.ts'
import styles from './Account.module.css'

/** Credits and their movements, like a bank statement. */
export function Statement({ workspaceId }: { workspaceId: string }) {
  const { account, formats } = useWords().words
  const variables = { workspaceId }
  const balance = useQuery(WorkspaceCreditsDocument, { variables })
  const { data, error, loading, refetch, fetchMore } = useQuery(LedgerDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  })
  const credits = balance.data?.workspace?.billing.credits
  const ledger = data?.workspace?.billing.ledger
  const columns = account.columns

  return (
    <section className={shared.section}>
      <h2>{account.credits}</h2>
      {credits && (
        <dl className={styles.balance}>
          <div>
            <dt>{account.available}</dt>
            <dd>{formats.number(credits.available)}</dd>
          </div>
          <div className={shared.soft}>
            <dt>{account.held}</dt>
            <dd>{formats.number(credits.held)}</dd>
          </div>
        </dl>
      )}
      <p className={shared.soft}>{account.heldHint}</p>
      <h3>{account.statement}</h3>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {ledger?.nodes.length === 0 && <p>{account.statementEmpty}</p>}
      {ledger && ledger.nodes.length > 0 && (
        <table className={styles.ledger}>
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
      {ledger?.pageInfo.hasNextPage && (
        <Button
          disabled={loading}
          onClick={() => void fetchMore({ variables: { after: ledger.pageInfo.endCursor } }).catch(() => {})}
        >
          {account.older}
        </Button>
      )}
    </section>
  )
}

/** Movements that belong to a picture; one that shows none has been deleted. */
const ofGenerations = new Set<LedgerLineFragment['kind']>(['HOLD', 'CAPTURE', 'RELEASE', 'EXPIRY'])

function LedgerLine({ entry }: { entry: LedgerLineFragment }) {
  const { account, formats } = useWords().words
  const { at, kind, credits, heldCredits, available, generation } = entry

  return (
    <tr>
      <td>{formats.moment(at)}</td>
      <td>
        {account.entries[kind]}
        {generation && <Link to={`/studio/${generation.id}`}>{generation.prompt}</Link>}
        {!generation && ofGenerations.has(kind) && <span className={shared.soft}>{account.deletedPicture}</span>}
      </td>
      <td>{credits === 0 ? '–' : formats.signed(credits)}</td>
      <td className={shared.soft}>{heldCredits === 0 ? '–' : formats.signed(heldCredits)}</td>
      <td>{formats.number(available)}</td>
    </tr>
  )
}
