import type { BudgetResolvers } from '../__generated__/resolvers.ts'
import { inMonth, nextMonth } from '../domain/spending.ts'

export const Budget: BudgetResolvers = {
  member: ({ kind, subjectId }) => (kind === 'MEMBER' ? { id: subjectId } : null),
  apiKeyId: ({ kind, subjectId }) => (kind === 'API_KEY' ? subjectId : null),
  credits: ({ budget }) => budget,
  spent: (spending, _args, { ports }) => inMonth(spending, ports.now()).spent,
  resetsAt: (_spending, _args, { ports }) => nextMonth(ports.now()),
}
