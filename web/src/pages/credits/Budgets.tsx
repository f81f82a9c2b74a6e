import { useMutation, useQuery } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import type { Catalogue } from '../../words/words.ts'
import { useWords } from '../../words/words.ts'
import { BudgetsDocument, SetBudgetDocument } from './__generated__/Budgets.ts'
import styles from './Credits.module.css'
import { LowBalance } from './LowBalance.tsx'
import { type SpenderLine, spendersOf } from './spenders.ts'

const MOST_CREDITS = 1_000_000

/** What each member and API key may spend in a month, and has spent. */
export function Budgets({ workspaceId }: { workspaceId: string }) {
  const { credits } = useWords().words
  const { data, error, refetch } = useQuery(BudgetsDocument, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
  })
  const [saved, setSaved] = useState<{ name: string; budget: number | null }>()
  const workspace = data?.workspace
  const columns = credits.budgetColumns

  return (
    <section className={shared.section}>
      <h2>{credits.budgets}</h2>
      <p className={shared.soft}>{credits.budgetsHint}</p>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!workspace && !error && <Loading />}
      {workspace && (
        <table className={styles.budgets}>
          <thead>
            <tr>
              <th scope="col">{columns.who}</th>
              <th scope="col">{columns.spent}</th>
              <th scope="col">{columns.budget}</th>
            </tr>
          </thead>
          <tbody>
            {spendersOf(workspace).map((spender) => (
              <BudgetLine
                key={spender.id}
                spender={spender}
                workspaceId={workspaceId}
                onSaved={(name, budget) => {
                  setSaved({ name, budget })
                  void refetch().catch(() => {})
                }}
              />
            ))}
          </tbody>
        </table>
      )}
      {saved && <p role="status">{credits.budgetSaved(saved.name, saved.budget)}</p>}
      {workspace && <LowBalance workspaceId={workspaceId} lowBalance={workspace.billing.lowBalance} />}
    </section>
  )
}

interface LineProps {
  spender: SpenderLine
  workspaceId: string
  onSaved: (name: string, budget: number | null) => void
}

function BudgetLine({ spender, workspaceId, onSaved }: LineProps) {
  const { credits, formats } = useWords().words
  const gone = spender.name === null
  const [text, setText] = useState(spender.budget === null || gone ? '' : String(spender.budget))
  const [set, { loading, error }] = useMutation(SetBudgetDocument)
  const name = nameOf(spender, credits)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const budget = text === '' ? null : Number(text)
    const input = { workspaceId, ...spender.input, credits: budget }
    const answer = await set({ variables: { input } }).catch(() => undefined)
    if (answer?.data) onSaved(name, budget)
  }

  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{formats.number(spender.spent)}</td>
      <td>
        <form onSubmit={submit}>
          {gone ? (
            <span>{formats.number(spender.budget ?? 0)}</span>
          ) : (
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={MOST_CREDITS}
              step={1}
              aria-label={credits.budgetOf(name)}
              placeholder={credits.noLimit}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
          <Button
            type="submit"
            disabled={loading}
            aria-label={gone ? credits.liftBudgetOf(name) : credits.setBudgetOf(name)}
          >
            {gone ? credits.liftBudget : credits.setBudget}
          </Button>
        </form>
        {error && <Notice error={error} />}
      </td>
    </tr>
  )
}

function nameOf({ name, isKey }: SpenderLine, credits: Catalogue['credits']): string {
  if (name === null) return isKey ? credits.formerKey : credits.formerMember
  return isKey ? credits.apiKey(name) : name
}
