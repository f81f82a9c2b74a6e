import { amountOff, couponFor } from '../billing/discounts.ts'
import { invalidRequest } from '../http/api-error.ts'
import { type SessionPlan, spread } from '../objects/checkout-session.ts'
import type { Objects } from '../objects/stored.ts'
import { change } from '../webhooks/events.ts'
import type { World } from '../world.ts'

/** Takes a code that the person typed on the page of a session. @throws ApiError when it is not good */
export function applyPromotionCode(world: World, session: Objects['checkout.session'], typed: string): void {
  if (!session.allow_promotion_codes) throw invalidRequest('This page takes no promotion codes.')
  const [code] = world.store.all('promotion_code', { code: typed.trim(), active: true })
  if (!code) throw invalidRequest('This code is invalid.', { code: 'promotion_code_invalid' })
  const request = { promotion_code: code.id }
  const coupon = couponFor(world, request, session.customer)
  const subtotal = session.amount_subtotal ?? 0
  const off = amountOff(coupon, subtotal)
  world.store.hide(session.id, { discounts: [request] } satisfies Pick<SessionPlan, 'discounts'>)
  change(world, session, {
    amount_total: subtotal - off,
    discounts: [{ coupon: null, promotion_code: code.id }],
    total_details: { amount_discount: off, amount_shipping: 0, amount_tax: 0 },
    ...(session.line_items && { line_items: { ...session.line_items, data: spread(session.line_items.data, off) } }),
    payment_status: subtotal - off > 0 ? 'unpaid' : 'no_payment_required',
  })
}
