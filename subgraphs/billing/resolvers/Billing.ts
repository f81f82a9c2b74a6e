import { badUserInput } from '../../../platform/errors.ts'
import { connectionOf, type PagePosition, readPageRequest } from '../../../platform/page.ts'
import { requirePermission } from '../../../platform/permissions.ts'
import { requireViewer } from '../../../platform/viewer.ts'
import type { BillingResolvers } from '../__generated__/resolvers.ts'
import type { Transfer } from '../domain/ledger.ts'
import { ledgerCsv } from '../domain/ledger-csv.ts'
import { readLedger } from '../domain/read-ledger.ts'
import { currentPlan } from './current-plan.ts'

/** One less than Stripe gives at once: whether more follow is seen from the next one. */
const MOST_INVOICES = 99

export const Billing: BillingResolvers = {
  plan: ({ id }, _args, context) => currentPlan(id, context),
  subscription: ({ id }, _args, { subscriptions }) => subscriptions.load(id),
  owedCredits: ({ id }, _args, { owed }) => owed.load(id),
  lowBalance: ({ id }, _args, { lowBalances }) => lowBalances.load(id),
  autoTopUp({ id }, _args, context) {
    requirePermission(requireViewer(context), id, 'billing.manage')
    return context.autoTopUps.load(id)
  },
  async invoices({ id }, args, context) {
    requirePermission(requireViewer(context), id, 'billing.manage')
    const { first, after } = readPageRequest(args)
    if (first > MOST_INVOICES) throw badUserInput(`first must be from 1 to ${MOST_INVOICES}.`, 'first')
    const customerId = await context.payments?.customers.idOf(id)
    const invoices = customerId
      ? await context.payments?.payments.invoices(customerId, after?.id ?? null, first + 1)
      : []
    return connectionOf(invoices ?? [], first, (invoice) => invoice)
  },
  async budgets({ id }, _args, context) {
    requirePermission(requireViewer(context), id, 'billing.manage')
    return context.ports.ledger.spendings(id)
  },
  credits: (workspace, _args, { balances }) => balances.load(workspace),
  async ledger(workspace, args, { ports }) {
    const { first, after } = readPageRequest(args)
    const page = { before: after && sequenceAt(after), limit: first + 1 }
    return connectionOf(await readLedger(ports, workspace, page), first, positionOf)
  },
  async ledgerCsv(workspace, { after }, { ports }) {
    const cursor = after == null ? 0 : readSequence(after)
    const { csv, last, more } = await ledgerCsv(ports, workspace, cursor)
    return { csv, pageInfo: { hasNextPage: more, endCursor: csv === '' ? null : String(last) } }
  },
}

/** The ledger is in the order of its sequence; the time in its cursors is not looked at. */
const positionOf = ({ at, sequence }: Transfer): PagePosition => ({ at, id: String(sequence) })

const sequenceAt = ({ id }: PagePosition) => readSequence(id)

function readSequence(text: string): number {
  const sequence = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isSafeInteger(sequence)) throw badUserInput('after is not a cursor of this list.', 'after')
  return sequence
}
