import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cardFields, eventually, submit } from '../../local/stripe/test-stripe.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { newViewer, startTestShop, webhookSecret } from '../../tests/support/test-shop.ts'

// No word of Stripe comes by itself: the test delivers it when it likes.
const shop = await startTestShop({ faults: { webhooks: { drop: 1 } } })
after(() => shop[Symbol.asyncDispose]())
const { url, stripe, users, buy, checkout, customerOf, paymentOf, connection } = shop

const ERASE = 'mutation ($input: EraseWorkspaceInput!) { eraseWorkspace(input: $input) { finished } }'

async function erase({ personalWorkspaceId: workspaceId }: Viewer): Promise<void> {
  const answer = await users.execute(ERASE, { variables: { input: { workspaceId } } })
  assert.deepEqual(answer, { eraseWorkspace: { finished: true } })
}

/** Has everything delivered that Stripe has to say, and waits until it has had its effect. */
async function deliver(): Promise<void> {
  for await (const event of stripe.events.list({ limit: 100 })) {
    const payload = JSON.stringify(event)
    const signature = stripe.webhooks.generateTestHeaderString({ payload, secret: webhookSecret })
    const headers = { 'content-type': 'application/json', 'stripe-signature': signature }
    assert.equal((await fetch(`${url}/webhooks/stripe`, { method: 'POST', body: payload, headers })).status, 200)
  }
  const waiting = { state: { $nin: ['DONE', 'UNKNOWN'] } }
  await eventually(async () => (await connection.collection('payment_events').countDocuments(waiting)) === 0)
}

const refundsOf = async (payment_intent: string) => (await stripe.refunds.list({ payment_intent })).data

test('what was paid when its workspace was erased is given back once, a pack and a plan', async () => {
  for (const what of [{ creditPackId: 'small' }, { planId: 'studio' }]) {
    const viewer = newViewer()
    await buy(viewer, what)
    const { id, amount } = await paymentOf(viewer)
    await erase(viewer)
    await deliver()
    await deliver()
    assert.deepEqual(
      (await refundsOf(id)).map((refund) => refund.amount),
      [amount],
    )
  }
})

test('what was granted before its workspace was erased is not given back, however late Stripe repeats itself', async () => {
  const viewer = newViewer()
  await buy(viewer, { creditPackId: 'small' })
  const { id } = await paymentOf(viewer)
  await deliver()
  await erase(viewer)
  await stripe.refunds.create({ payment_intent: id, amount: 100 })
  await deliver()
  assert.equal((await refundsOf(id)).length, 1)
})

test('a page of payment that is open when its workspace is erased can be paid no more', async () => {
  const viewer = newViewer()
  const { url: page = '' } = await checkout(viewer, { creditPackId: 'small' })
  const customer = await customerOf(viewer)
  await erase(viewer)
  assert.equal((await submit(page, cardFields('4242424242424242'))).status, 410)
  assert.deepEqual((await stripe.paymentIntents.list({ customer })).data, [])
})
