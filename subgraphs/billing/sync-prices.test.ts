import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { startTestStripe } from '../../local/stripe/test-stripe.ts'

const program = resolve(import.meta.dirname, 'sync-prices.ts')

test('the price list is put at Stripe once; a second time nothing is changed, and only what differs is made anew', async () => {
  await using world = await startTestStripe()
  const { stripe, client } = world
  const env = { PATH: process.env.PATH, STRIPE_SECRET_KEY: stripe.apiKey, STRIPE_API_URL: stripe.url }
  const sync = async () => (await promisify(execFile)(process.execPath, [program], { env })).stdout
  const events = async () => (await client.events.list({ limit: 100 })).data.length

  const lookupKeys = ['plan_creator_month', 'plan_creator_year', 'plan_studio_month', 'plan_studio_year']
  const all = [...lookupKeys, 'pack_small', 'pack_medium', 'pack_large']
  assert.equal(await sync(), `New prices: ${all.join(', ')}\n`)
  const before = await events()
  assert.equal(await sync(), 'All prices are as they should be.\n')
  assert.equal(await events(), before)

  const [medium] = (await client.prices.list({ lookup_keys: ['pack_medium'] })).data
  await client.prices.update(medium?.id ?? '', { active: false })
  assert.equal(await sync(), 'New prices: pack_medium\n')
  const { data } = await client.prices.list({ lookup_keys: ['pack_medium'], active: true })
  assert.deepEqual([data.length, data[0]?.unit_amount], [1, 1_500])
})
