import { expireSession } from '../objects/checkout-session.ts'
import { settleRefund } from '../objects/refund.ts'
import { settleSession } from '../payments/complete-checkout.ts'
import { settle } from '../payments/confirm-payment.ts'
import type { World } from '../world.ts'
import { secondsNow } from '../world.ts'
import { nextWork } from './due-work.ts'

/** Does what time alone causes up to now, each piece in a transaction of its own. */
export function runDue(openWorld: () => World): void {
  for (;;) {
    const world = openWorld()
    const work = nextWork(world, null)
    if (work === undefined || work.at > secondsNow()) break
    world.store.transaction(work.run)
  }
  settlePending(openWorld())
}

function settlePending(world: World): void {
  const { store } = world
  const now = secondsNow()
  const isDue = (id: string) => (store.hidden<{ settlesAt: number }>(id).settlesAt ?? Number.POSITIVE_INFINITY) <= now
  for (const session of store.all('checkout.session', { status: 'open', expires_at: { lte: now } }))
    store.transaction(() => expireSession(world, session))
  for (const intent of store.all('payment_intent', { status: 'processing' }))
    if (isDue(intent.id)) store.transaction(() => settleSession(world, settle(world, intent)))
  for (const refund of store.all('refund', { status: ['pending', 'succeeded'] })) {
    if (!isDue(refund.id)) continue
    store.transaction(() => {
      store.hide(refund.id, { settlesAt: null })
      settleRefund(world, refund)
    })
  }
}
