import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createApiClient, signUp } from '../support/api-client.ts'
import { eventually } from '../support/eventually.ts'
import { startTestPlatform } from '../support/test-platform.ts'

const platform = await startTestPlatform()
after(() => platform[Symbol.asyncDispose]())

const CHECKOUT = `mutation { startCheckout(input: { creditPackId: "small", returnUrl: "${platform.url}/credits" }) {
  ... on StartCheckoutSuccess { url } } }`
const CREDITS = '{ viewer { workspaces { billing { credits { available } } } } }'
/** Stripe's test cards: one that is declined, one that pays. Their numbers are as good as real ones for finding them again. */
const cards = ['4000000000009995', '5555555555554444']
const spaced = (number: string) => number.replace(/(.{4})(?=.)/g, '$1 ')

test('P3: payments go through Stripe, and no card number is in any file of ours, database, pictures or logs', async () => {
  const ada = await signUp(platform.url, 'Ada')
  const { startCheckout } = await ada.client.execute<{ startCheckout: { url: string } }>(CHECKOUT)
  for (const number of cards) {
    const form = { email: ada.email, name: 'Ada', cardNumber: spaced(number), cardExpiry: '11/39', cardCvc: '937' }
    await fetch(startCheckout.url, {
      method: 'POST',
      body: new URLSearchParams({
        ...form,
        country: 'US',
        line1: '1 Main Street',
        city: 'Springfield',
        postalCode: '12345',
      }),
      redirect: 'manual',
    })
  }
  type Data = { viewer: { workspaces: { billing: { credits: { available: number } } }[] } }
  await eventually(async () => {
    const { viewer } = await ada.client.execute<Data>(CREDITS)
    assert.equal(viewer.workspaces[0]?.billing.credits.available, 300)
  })
  assert.equal((await createApiClient(platform.url).send(CHECKOUT)).errors[0]?.extensions?.code, 'UNAUTHENTICATED')

  const entries = await readdir(platform.dataDir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const kept = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'latin1') })))
  // Both are looked for where they would be: the payment is there, by its last four digits.
  assert.ok(kept.some(({ text }) => text.includes('4444')))
  for (const needle of cards.flatMap((number) => [number, spaced(number), spaced(number).replaceAll(' ', '-')]))
    assert.deepEqual(
      kept.filter(({ text }) => text.includes(needle)).map(({ file }) => file),
      [],
    )
})
