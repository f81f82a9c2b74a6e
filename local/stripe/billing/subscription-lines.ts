import type { InvoiceLine, Objects } from '../objects/stored.ts'
import type { World } from '../world.ts'
import { lineOfItem, lineOfPeriod } from './lines.ts'
import type { Period } from './periods.ts'

type Subscription = Objects['subscription']

/** Invoice items that wait for the next invoice of a subscription, as its lines; oldest first. */
export function pendingLines({ store }: World, subscription: Subscription): InvoiceLine[] {
  return store
    .all('invoiceitem', { invoice: null, customer: subscription.customer })
    .filter(({ parent }) => [undefined, subscription.id].includes(parent?.subscription_details?.subscription))
    .reverse()
    .map((item) => lineOfItem(item, store.hidden<{ subscriptionItem: string }>(item.id).subscriptionItem))
}

/** What all items of a subscription cost for a period. */
export function periodLines(world: World, subscription: Subscription, period: Period, free = false): InvoiceLine[] {
  return subscription.items.data.map((item) => lineOfPeriod(world, item, subscription.currency, period, free))
}

/** The discounts of a subscription that count at an instant. */
export function discountsAt({ store }: World, subscription: Subscription, at: number): string[] {
  return subscription.discounts.filter((id) => {
    const discount = store.get('discount', id)
    return discount !== undefined && (discount.end === null || discount.end > at)
  })
}

/** Those that remain once an invoice has used them: a coupon for one invoice is gone. */
export function discountsAfterUse({ store }: World, discounts: readonly string[]): string[] {
  return discounts.filter((id) => {
    const coupon = store.get('discount', id)?.source.coupon
    return coupon ? store.get('coupon', coupon)?.duration !== 'once' : false
  })
}
