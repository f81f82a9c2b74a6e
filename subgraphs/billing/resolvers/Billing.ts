import { badUserInput } from '../../../platform/errors.ts'
import { connectionOf, type PagePosition, readPageRequest } from '../../../platform/page.ts'
import type { BillingResolvers } from '../__generated__/resolvers.ts'
import type { Transfer } from '../domain/ledger.ts'
import { freePlan } from '../domain/plans.ts'
import { readLedger } from '../domain/read-ledger.ts'

export const Billing: BillingResolvers = {
  plan: () => freePlan,
  credits: (workspace, _args, { balances }) => balances.load(workspace),
  async ledger(workspace, args, { ports }) {
    const { first, after } = readPageRequest(args)
    const page = { before: after && sequenceAt(after), limit: first + 1 }
    return connectionOf(await readLedger(ports, workspace, page), first, positionOf)
  },
}

/** The ledger is in the order of its sequence; the time in its cursors is not looked at. */
const positionOf = ({ at, sequence }: Transfer): PagePosition => ({ at, id: String(sequence) })

function sequenceAt({ id }: PagePosition): number {
  const sequence = Number(id)
  if (!Number.isSafeInteger(sequence)) throw badUserInput('after is not a cursor of this list.', 'after')
  return sequence
}
