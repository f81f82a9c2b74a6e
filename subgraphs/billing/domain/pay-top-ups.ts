import { type AutoTopUp, dropOrder, type StopReason, type TopUpOrder } from './auto-top-up.ts'
import type { PaymentPorts } from './payment-ports.ts'
import type { Ports } from './ports.ts'
import { settleSubject } from './settle-subject.ts'

const SECOND = 1_000
/** How long whoever takes an order may work on it before another may: longer than all its calls to Stripe, in milliseconds. */
const LEASE = 300 * SECOND
const LONGEST_PAUSE = 600 * SECOND

export interface TopUpPorts extends Pick<Ports, 'ledger' | 'now'>, Omit<PaymentPorts, 'inbox'> {
  /** Whether the person whose workspace it is permits that something is sold to them. */
  mayProcess(workspaceId: string): Promise<boolean>
}

/** How the payment of an order stands at Stripe. */
export type TopUpPayment =
  | { kind: 'paid'; paymentId: string }
  | { kind: 'pending' }
  | { kind: 'failed'; reason: StopReason }

/**
 * Pays the orders that are due, one after the other, each at most once: Stripe is asked for the payment of an order before one
 * is made, and one is made under the order's key. The credits come with the payment, by whichever of its events is first.
 *
 * @returns how many could not be decided, and are tried again
 */
export async function payTopUps(ports: TopUpPorts): Promise<number> {
  const { ledger, now } = ports
  const take = () => ledger.takeTopUp(now(), new Date(now().getTime() + LEASE))
  let failures = 0
  for (let taken = await take(); taken; taken = await take()) {
    const { order } = taken
    if (!order) continue
    const outcome = await pay(ports, taken, order).catch(() => 'undecided' as const)
    if (outcome === 'undecided') failures++
    if (outcome !== 'ended') await postpone(ports, taken.workspaceId, order)
  }
  return failures
}

async function pay(ports: TopUpPorts, taken: AutoTopUp, order: TopUpOrder): Promise<'ended' | 'pending'> {
  const { ledger, now, customers, payments } = ports
  const { workspaceId } = taken
  const customerId = await customers.idOf(workspaceId)
  const payment =
    (customerId && (await payments.topUpPayment(customerId, order))) ||
    (await makePayment(ports, taken, customerId, order))
  if (payment?.kind === 'pending') return 'pending'
  if (payment?.kind === 'paid') await settleSubject(ports, { kind: 'payment', id: payment.paymentId })
  // What was granted has ended its order already.
  const stopped = payment?.kind === 'failed' ? { reason: payment.reason, at: now() } : null
  await ledger.transaction((books) => dropOrder(books, workspaceId, order.id, stopped))
  return 'ended'
}

/** @returns null where there is no longer a reason to pay, or somebody else has the order */
async function makePayment(
  { ledger, payments, mayProcess }: TopUpPorts,
  { workspaceId, active }: AutoTopUp,
  customerId: string | null,
  order: TopUpOrder,
): Promise<TopUpPayment | null> {
  // Of a workspace that is being erased users know nothing any more.
  if (!active || !(await mayProcess(workspaceId))) return null
  const cardId = order.cardId ?? (customerId && (await payments.savedCard(customerId)))
  const chosen = await ledger.transaction(async (books) => {
    const known = await books.autoTopUp(workspaceId)
    const { available } = await books.balance(workspaceId)
    if (known?.order?.id !== order.id || !known.active || available >= known.below) return null
    const decided = { ...known.order, cardId: known.order.cardId ?? cardId }
    await books.saveAutoTopUp({ ...known, order: decided })
    return decided
  })
  if (!chosen) return null
  if (!customerId || !chosen.cardId) return { kind: 'failed', reason: 'NO_CARD' }
  return payments.payTopUp(customerId, { ...chosen, cardId: chosen.cardId })
}

async function postpone({ ledger, now }: TopUpPorts, workspaceId: string, { id, attempts }: TopUpOrder) {
  const dueAt = new Date(now().getTime() + Math.min(LONGEST_PAUSE, SECOND * 2 ** attempts))
  await ledger.transaction(async (books) => {
    const known = await books.autoTopUp(workspaceId)
    if (known?.order?.id === id) await books.saveAutoTopUp({ ...known, order: { ...known.order, dueAt } })
  })
}
