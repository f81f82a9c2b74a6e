import type Stripe from 'stripe'
import { eventually } from './eventually.ts'

/** Makes a workspace a customer whose time is that of a test clock, which begins now. */
export async function customerOnTestClock(stripe: Stripe, workspaceId: string) {
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: Math.floor(Date.now() / 1_000) })
  const { id } = await stripe.customers.create({ test_clock: clock.id, metadata: { workspaceId } })
  return { clock: clock.id, customerId: id }
}

/** Moves a test clock on to a time in seconds, and waits until everything that was due by then has happened. */
export async function advanceClock({ testHelpers: { testClocks } }: Stripe, clock: string, frozen_time: number) {
  await testClocks.advance(clock, { frozen_time })
  await eventually(async () => {
    const { status } = await testClocks.retrieve(clock)
    if (status !== 'ready') throw new Error(`The test clock is ${status}`)
  })
}
