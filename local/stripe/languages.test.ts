import assert from 'node:assert/strict'
import { test } from 'node:test'
import type Stripe from 'stripe'
import { cardFields, createPlan, startTestStripe, submit, type TestStripe } from './test-stripe.ts'

/** Somebody whose page, portal, invoices and receipt can be looked at. */
async function subscriber({ client }: TestStripe, locale: Stripe.Checkout.SessionCreateParams.Locale) {
  const [small, large] = [await createPlan(client, 1000), await createPlan(client, 3000)]
  const customer = await client.customers.create({ preferred_locales: [locale] })
  const session = await client.checkout.sessions.create({
    mode: 'subscription',
    customer: customer.id,
    locale,
    allow_promotion_codes: true,
    tax_id_collection: { enabled: true },
    line_items: [{ price: small.id, quantity: 1 }],
    success_url: 'https://shop.example/done',
    cancel_url: 'https://shop.example/left',
  })
  const configuration = await client.billingPortal.configurations.create({
    features: {
      customer_update: { enabled: true, allowed_updates: ['name', 'address', 'tax_id'] },
      invoice_history: { enabled: true },
      payment_method_update: { enabled: true },
      subscription_cancel: { enabled: true, mode: 'at_period_end' },
      subscription_update: {
        enabled: true,
        default_allowed_updates: ['price'],
        proration_behavior: 'always_invoice',
        products: [large, small].map(({ id, product }) => ({ product: product as string, prices: [id] })),
      },
    },
  })
  const portal = await client.billingPortal.sessions.create({
    customer: customer.id,
    configuration: configuration.id,
    locale,
    return_url: 'https://shop.example/account',
  })
  return { customer: customer.id, url: session.url ?? '', portal: portal.url, large }
}

const pageAt = async (url: string, languages = 'en') =>
  (await fetch(url, { headers: { 'accept-language': languages } })).text()
/** What a page says, less the names of what is sold, currencies and brands. */
const wordsOf = (page: string) =>
  page
    .replace(/<style>.*?<\/style>|<[^>]*>/gs, ' ')
    .replace(/&#\d+;/g, ' ')
    .replace(/Plan \d+|visa|SEPA|IBAN|ada@example\.com|\b[A-Z0-9]+-\d{4}\b|\bAT\d+\b/g, '')

test('every page is in Japanese for those who read Japanese, whatever the browser prefers', async () => {
  await using world = await startTestStripe()
  const { client } = world
  const { customer, url, portal, large } = await subscriber(world, 'ja')
  const declined = await submit(url, cardFields('4000000000009995'))
  const asked = await submit(url, cardFields('4000002500003155'))
  const refused = await submit(`${url}/confirm`, { outcome: 'refuse' })
  const unknownCode = await submit(`${url}/promotion`, { code: 'nothing' })
  const pages = [
    await pageAt(url),
    ...(await Promise.all([declined, asked, refused, unknownCode].map((a) => a.text()))),
  ]
  assert.match(pages[1] ?? '', /利用枠が不足しています/)

  await submit(url, cardFields('4242424242424242'))
  const [subscription] = (await client.subscriptions.list({ customer })).data
  pages.push(await pageAt(portal))
  await submit(`${portal}/plan`, { subscription: subscription?.id ?? '', price: large.id })
  await submit(`${portal}/cancel`, { subscription: subscription?.id ?? '' })
  const { data: invoices } = await client.invoices.list({ customer })
  for (const { hosted_invoice_url: address } of invoices) pages.push(await pageAt(address ?? ''))
  const [charge] = (await client.charges.list({ customer })).data
  pages.push(await pageAt(portal), await pageAt(charge?.receipt_url ?? ''))

  assert.equal(pages.length, 10)
  for (const page of pages) {
    assert.match(page, /<html lang="ja">/)
    assert.deepEqual(wordsOf(page).match(/[A-Za-z]{2,}.*/g) ?? [], [])
  }
  assert.deepEqual(world.bugs, [])
})

test('a page that was made for no language is in that of the browser', async () => {
  await using world = await startTestStripe()
  const { url } = await subscriber(world, 'auto')
  assert.match(await pageAt(url, 'ja-JP,en;q=0.8'), /カード番号/)
  assert.match(await pageAt(url, 'de, en;q=0.5, ja;q=0.2'), /Card number/)
  assert.match(await pageAt(`${world.stripe.url}/nowhere`, 'ja'), /<html lang="ja">/)
})
