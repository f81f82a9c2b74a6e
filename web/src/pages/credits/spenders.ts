import type { BudgetLineFragment, BudgetsQuery } from './__generated__/Budgets.ts'

/** Somebody who spends, with what they may and did. */
export interface SpenderLine {
  /** How `setBudget` names them. */
  input: { userId: string } | { apiKeyId: string }
  id: string
  name: string
  isKey: boolean
  budget: number | null
  spent: number
}

type Workspace = NonNullable<BudgetsQuery['workspace']>

/** Members, then keys: each with their budget, or with none where nothing was set or spent yet. */
export function spendersOf({ members, apiKeys, billing: { budgets } }: Workspace): SpenderLine[] {
  const line = (known: BudgetLineFragment | undefined) => ({ budget: known?.credits ?? null, spent: known?.spent ?? 0 })
  return [
    ...members.map(({ user: { id, name } }) => ({
      id,
      name,
      input: { userId: id },
      isKey: false,
      ...line(budgets.find(({ member }) => member?.id === id)),
    })),
    ...apiKeys.map(({ id, name }) => ({
      id,
      name,
      input: { apiKeyId: id },
      isKey: true,
      ...line(budgets.find(({ apiKeyId }) => apiKeyId === id)),
    })),
  ]
}
