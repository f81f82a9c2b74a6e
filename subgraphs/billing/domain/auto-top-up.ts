import { entryByItself } from './audit.ts'
import { creditPacks } from './credit-packs.ts'
import type { Notice } from './notice.ts'
import type { Books } from './ports.ts'
import type { Currency } from './price.ts'
import { monthOf } from './spending.ts'

/** Why credits are no longer bought by themselves. */
export type StopReason = 'DECLINED' | 'AUTHENTICATION_REQUIRED' | 'NO_CARD'

/** Packs that a workspace buys by itself, with its saved card, when few credits are left. */
export interface AutoTopUp {
  workspaceId: string
  packId: string
  currency: Currency
  /** A pack is ordered when fewer credits than this are left. */
  below: number
  /** Packs in a calendar month (UTC) at most. */
  monthlyCap: number
  active: boolean
  /** Why it switched itself off; null where it did not. */
  stopped: StopReason | null
  /** The month that `bought` counts, such as `2026-11`. */
  month: string
  /** Packs of that month that are paid or on order. */
  bought: number
  /** Orders so far; their numbers name them. */
  orders: number
  /** There is one at a time: it ends with the grant of its credits, or because it can't be paid. */
  order: TopUpOrder | null
}

/** A pack that is to be paid once, with what it costs and brings as it was when the line was crossed. */
export interface TopUpOrder {
  /** Business key: at Stripe there is one payment for each. */
  id: string
  pack: { id: string; credits: number }
  /** In the smallest unit of the currency. */
  amount: number
  currency: Currency
  /** Stripe's id of the card, once it is chosen: a repeated attempt asks for the same. */
  cardId: string | null
  at: Date
  /** When somebody may take it up: later than now while it is under way, or after a failure. */
  dueAt: Date
  attempts: number
}

/** What people choose. */
export type AutoTopUpTerms = Pick<AutoTopUp, 'packId' | 'currency' | 'below' | 'monthlyCap'>

/** Packs that count towards the cap in the month of `at`. */
export const boughtIn = ({ month, bought }: AutoTopUp, at: Date): number => (month === monthOf(at) ? bought : 0)

/**
 * Orders a pack where few credits are left, in the transaction that found that: so there is one order for it, however often
 * the transaction or its request is repeated. Where the cap is reached, nothing is ordered until the next month.
 *
 * @param available credits that are left
 */
export async function topUpWhenLow(books: Books, workspaceId: string, available: number, at: Date): Promise<void> {
  const known = await books.autoTopUp(workspaceId)
  if (!known?.active || known.order || available >= known.below) return
  const pack = creditPacks.find(({ id }) => id === known.packId)
  const bought = boughtIn(known, at)
  if (!pack || bought >= known.monthlyCap) return

  const orders = known.orders + 1
  const { currency } = known
  const order: TopUpOrder = {
    id: `${workspaceId}-${orders}`,
    pack: { id: pack.id, credits: pack.credits },
    amount: pack.amounts[currency],
    currency,
    cardId: null,
    at,
    dueAt: at,
    attempts: 0,
  }
  await books.saveAutoTopUp({ ...known, month: monthOf(at), bought: bought + 1, orders, order })
}

/** Ends an order that was paid; to be called in the transaction that grants its credits. */
export async function endOrder(books: Books, workspaceId: string, orderId: string): Promise<void> {
  const known = await books.autoTopUp(workspaceId)
  if (known?.order?.id === orderId) await books.saveAutoTopUp({ ...known, order: null })
}

/** Ends an order that is not paid, which then does not count. */
export async function dropOrder(
  books: Books,
  workspaceId: string,
  orderId: string,
  stopped: { reason: StopReason; at: Date } | null,
): Promise<void> {
  const known = await books.autoTopUp(workspaceId)
  if (known?.order?.id !== orderId) return
  const counted = monthOf(known.order.at) === known.month ? 1 : 0
  const dropped = { ...known, bought: known.bought - counted, order: null }
  await books.saveAutoTopUp(stopped ? { ...dropped, active: false, stopped: stopped.reason } : dropped)
  if (!stopped) return
  const { reason, at } = stopped
  const subject = { id: null, name: null }
  await books.tell(stoppedNotice(workspaceId, orderId, reason), at)
  await books.record(entryByItself(orderId, { workspaceId, action: 'AUTO_TOP_UP_STOPPED', subject, at }))
}

const stoppedNotice = (workspaceId: string, orderId: string, reason: StopReason): Notice => ({
  key: `auto-top-up-${orderId}`,
  workspaceId,
  what: { autoTopUpStopped: { reason } },
})
