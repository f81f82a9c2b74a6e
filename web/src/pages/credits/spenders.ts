import type { BudgetLineFragment, BudgetsQuery } from './__generated__/Budgets.ts'

/** Somebody who spends, with what they may and did. */
export interface SpenderLine {
  /** How `setBudget` names them. */
  input: { userId: string } | { apiKeyId: string }
  id: string
  /** Null for a member or a key that is gone, whose limit can only be lifted. */
  name: string | null
  isKey: boolean
  budget: number | null
  spent: number
}

type Workspace = NonNullable<BudgetsQuery['workspace']>

/** Members, then keys: each with their budget, or with none where nothing was set or spent yet; then limits of those who are gone. */
export function spendersOf({ members, apiKeys, billing: { budgets } }: Workspace): SpenderLine[] {
  const line = (known: BudgetLineFragment | undefined) => ({ budget: known?.credits ?? null, spent: known?.spent ?? 0 })
  const present = new Set([...members.map(({ user }) => user.id), ...apiKeys.map(({ id }) => id)])
  const gone = budgets.flatMap(({ member, apiKeyId, ...known }) => {
    const id = member?.id ?? apiKeyId
    if (id == null || known.credits === null || present.has(id)) return []
    const input = member ? { userId: id } : { apiKeyId: id }
    return [{ id, name: null, input, isKey: !member, budget: known.credits, spent: known.spent }]
  })
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
    ...gone,
  ]
}
