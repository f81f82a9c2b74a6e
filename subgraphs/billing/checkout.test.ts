import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cardFields, eventually, submit } from '../../local/stripe/test-stripe.ts'
import { newId } from '../../platform/ids.ts'
import { newViewer, startTestShop } from '../../tests/support/test-shop.ts'

const shop = await startTestShop({ billing: { settleAfter: 0 } })
after(() => shop[Symbol.asyncDispose]())
const { stripe, billingOf, billingWhen, checkout, buy } = shop

test('tabs that order the same at once are led to the same page, which is paid once', async () => {
  const viewer = newViewer()
  const opened = await Promise.all([1, 2, 3].map(() => checkout(viewer, { planId: 'studio' })))
  const pages = new Set(opened.map(({ url }) => url))
  assert.equal(pages.size, 1)
  const [page = ''] = pages
  const paid = await Promise.all([1, 2].map(() => submit(page, cardFields('4242424242424242'))))
  assert.ok(paid.some(({ status }) => status === 303))
  await billingWhen(viewer, ({ credits }) => credits.available === 4_100)
  assert.equal((await stripe.subscriptions.list({ customer: await shop.customerOf(viewer) })).data.length, 1)
})

test('the page is in the language of whoever orders, and another one when that changes', async () => {
  const viewer = newViewer()
  const inEnglish = await checkout(viewer, { planId: 'studio' })
  const inJapanese = await checkout(viewer, { planId: 'studio' }, { locale: 'ja' })
  assert.match(await (await fetch(inJapanese.url ?? '')).text(), /<html lang="ja">/)
  assert.equal((await fetch(inEnglish.url ?? '')).status, 410)
  const OPEN = `mutation { openBillingPortal(input: { returnUrl: "http://localhost:4000/credits" }) {
    ... on OpenBillingPortalSuccess { url } } }`
  type Answer = { openBillingPortal: { url: string } }
  const { openBillingPortal } = await shop.gateway.execute<Answer>(OPEN, { viewer, identity: { locale: 'ja' } })
  assert.match(await (await fetch(openBillingPortal.url)).text(), /<html lang="ja">/)
})

test('of two plans in two tabs the page that was opened last can be paid, and no plan besides one that runs', async () => {
  const viewer = newViewer()
  const first = await checkout(viewer, { planId: 'creator', interval: 'YEAR' })
  const last = await checkout(viewer, { planId: 'studio' })
  assert.notEqual(first.url, last.url)
  assert.equal((await submit(first.url ?? '', cardFields('4242424242424242'))).status, 410)
  assert.equal((await submit(last.url ?? '', cardFields('4242424242424242'))).status, 303)
  // Asked of Stripe, whose word of the payment may not have come yet.
  assert.equal((await checkout(viewer, { planId: 'creator' })).__typename, 'AlreadySubscribed')
})

test('a page that is abandoned leaves nothing, and the next one is another', async () => {
  const viewer = newViewer()
  const first = await checkout(viewer, { creditPackId: 'small' })
  const [session] = (await stripe.checkout.sessions.list({ customer: await shop.customerOf(viewer) })).data
  await stripe.checkout.sessions.expire(session?.id ?? '')
  const next = await checkout(viewer, { creditPackId: 'small' })
  assert.notEqual(next.url, first.url)
  assert.deepEqual((await billingOf(viewer)).ledger.nodes, [{ kind: 'WELCOME_GRANT', credits: 100 }])
})

test('a bank debit grants nothing until it has come, and nothing when it fails', async () => {
  for (const [iban, credits] of [
    ['AT611904300234573201', 300],
    ['AT861904300235473202', 100],
  ] as const) {
    const viewer = newViewer()
    await checkout(viewer, { creditPackId: 'small' })
    const customer = await shop.customerOf(viewer)
    const { data } = await stripe.prices.list({ lookup_keys: ['pack_small'] })
    const session = await stripe.checkout.sessions.create({
      mode: 'payment',
      customer,
      currency: 'eur',
      allowed_payment_method_types: ['sepa_debit'],
      success_url: 'http://localhost/credits',
      line_items: [{ price: data[0]?.id ?? '', quantity: 1 }],
      payment_intent_data: { metadata: { creditPackId: 'small', credits: '200' } },
    })
    await submit(session.url ?? '', { email: 'ada@example.com', name: 'Ada', iban })
    const type = credits === 300 ? 'checkout.session.async_payment_succeeded' : 'checkout.session.async_payment_failed'
    await eventually(async () => {
      const kept = await shop.connection
        .collection('payment_events')
        .findOne({ type, 'subjects.id': { $exists: true } })
      return kept?.state === 'DONE'
    })
    await billingWhen(viewer, (billing) => billing.credits.available === credits)
  }
})

test('a promotion code lowers what is paid, not what is granted', async () => {
  const { id: coupon } = await stripe.coupons.create({ percent_off: 50, duration: 'once' })
  await stripe.promotionCodes.create({ code: 'HALF', promotion: { type: 'coupon', coupon } })
  const viewer = newViewer()
  const { url = '' } = await checkout(viewer, { planId: 'studio' })
  await submit(`${url}/promotion`, { code: 'HALF' })
  await submit(url, cardFields('4242424242424242'))
  const { invoices } = await billingWhen(viewer, ({ credits }) => credits.available === 4_100)
  assert.equal(invoices.nodes[0]?.total.amount, 1_450)
  const payment = await shop.paymentOf(viewer)
  await stripe.refunds.create({ payment_intent: payment.id, amount: 725 })
  await billingWhen(viewer, ({ credits }) => credits.available === 2_100)
})

test('each workspace of a person is a customer of its own', async () => {
  const viewer = newViewer()
  const team = newId()
  const both = { ...viewer, roles: { ...viewer.roles, [team]: 'ADMIN' as const } }
  await buy(both, { creditPackId: 'small' })
  await buy(both, { creditPackId: 'medium', workspaceId: team })
  await billingWhen(both, ({ credits }) => credits.available === 300)
  await billingWhen(both, ({ credits }) => credits.available === 1_000, team)
  const found = await shop.connection
    .collection('customers')
    .countDocuments({ _id: { $in: [viewer.personalWorkspaceId, team] } as never })
  assert.equal(found, 2)
})
