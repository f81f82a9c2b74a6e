import { invalidRequest } from '../http/api-error.ts'
import type { Objects } from '../objects/stored.ts'
import { newId } from '../storage/ids.ts'
import { change, create } from '../webhooks/events.ts'
import { mustFind, secondsNow, timeFor, type World } from '../world.ts'
import { stepFrom } from './periods.ts'

type Coupon = Objects['coupon']
type Discount = Objects['discount']

export interface DiscountRequest {
  coupon?: string | undefined
  promotion_code?: string | undefined
}

/** Whether a coupon may still be redeemed. */
function isValid({ redeem_by: until, max_redemptions: most, times_redeemed: times }: Coupon): boolean {
  return (until === null || until > secondsNow()) && (most === null || times < most)
}

/** The coupon that a request names, itself or by a promotion code. @throws ApiError when it cannot be redeemed */
export function couponFor(world: World, request: DiscountRequest, customer: string | null): Coupon {
  const { promotion_code: promotion } = request
  const code =
    promotion === undefined ? undefined : mustFind(world, 'promotion_code', promotion, 'discounts[0][promotion_code]')
  const id = code?.promotion.coupon ?? request.coupon
  if (!id) throw invalidRequest('A discount names a coupon or a promotion code.', { param: 'discounts' })
  const coupon = mustFind(world, 'coupon', id, 'discounts[0][coupon]')
  if (code && !code.active)
    throw invalidRequest('This promotion code is not active.', { param: 'discounts[0][promotion_code]' })
  if (code?.customer && code.customer !== customer)
    throw invalidRequest('This promotion code is for another customer.', { param: 'discounts[0][promotion_code]' })
  if (!isValid(coupon))
    throw invalidRequest(`Coupon ${id} is used up and cannot be applied.`, { code: 'coupon_expired' })
  return coupon
}

/** Redeems a coupon for a subscription or a payment. */
export function redeem(
  world: World,
  request: DiscountRequest,
  {
    customer,
    subscription = null,
    checkout_session = null,
  }: { customer: string | null; subscription?: string | null; checkout_session?: string | null },
): Discount {
  const coupon = couponFor(world, request, customer)
  const times_redeemed = coupon.times_redeemed + 1
  change(world, coupon, { times_redeemed, valid: isValid({ ...coupon, times_redeemed }) }, 'coupon.updated')
  const code = request.promotion_code && world.store.get('promotion_code', request.promotion_code)
  if (code) change(world, code, { times_redeemed: code.times_redeemed + 1 }, 'promotion_code.updated')
  const start = timeFor(world, customer)
  const months = { interval: 'month', interval_count: coupon.duration_in_months ?? 1 }
  return create(
    world,
    {
      id: newId('di'),
      object: 'discount',
      checkout_session,
      customer,
      customer_account: null,
      end: coupon.duration === 'repeating' ? stepFrom(start, months, 1) : null,
      invoice: null,
      invoice_item: null,
      promotion_code: request.promotion_code ?? null,
      source: { coupon: coupon.id, type: 'coupon' },
      start,
      subscription,
      subscription_item: null,
    },
    { event: 'customer.discount.created' },
  )
}

/** What a coupon takes off an amount; never more than all of it. Percentages are rounded half up. */
export function amountOff({ amount_off: amount, percent_off: percent }: Coupon, subtotal: number): number {
  if (subtotal <= 0) return 0
  return Math.min(subtotal, amount ?? Math.round((subtotal * (percent ?? 0)) / 100))
}

export interface Reduction {
  discount: string
  amount: number
}

/**
 * Spreads discounts over lines: each reduces what the ones before left. A fixed amount is shared out in proportion; the last
 * line takes what rounding leaves, so that the parts sum to the whole.
 */
export function reductions(world: World, amounts: readonly number[], discounts: readonly string[]): Reduction[][] {
  const left = [...amounts]
  const result: Reduction[][] = amounts.map(() => [])
  for (const id of discounts) {
    const discount = mustFind(world, 'discount', id)
    const coupon = mustFind(world, 'coupon', discount.source.coupon ?? '')
    const eligible = left.reduce((sum, amount) => sum + Math.max(0, amount), 0)
    const total = amountOff(coupon, eligible)
    let given = 0
    let seen = 0
    left.forEach((amount, at) => {
      if (amount <= 0 || eligible === 0) return
      seen += amount
      const part = Math.round((total * seen) / eligible) - given
      given += part
      left[at] = amount - part
      result[at]?.push({ discount: id, amount: part })
    })
  }
  return result
}
