import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import mongoose from 'mongoose'
import type { Page } from 'playwright-core'
import { localMongoUri } from '../../local/launch-plan.ts'
import { loadSecrets } from '../../local/secrets.ts'
import { connect } from '../../local/stripe/test-stripe.ts'
import { en } from '../../web/src/words/catalogues/en.ts'
import { eventually } from '../support/eventually.ts'
import { advanceClock, customerOnTestClock } from '../support/test-clock.ts'
import { fillCard, hasCredits, openHouse, pay, signUp, skip, visit } from '../support/visitor.ts'

const house = await openHouse()
after(() => house?.[Symbol.asyncDispose]())

const HOUR = 3_600
const { credits: words } = en

test('a plan is tried, paid, made larger, renewed, mended after a failed payment, and ended', { skip }, () =>
  visit(house, {}, async (page) => {
    await signUp(page, 'a fox')
    const { stripe, customer, advance } = await onTestClock(await workspaceOn(page))
    const plan = page.getByRole('region', { name: words.yours })
    const subscription = async () => (await stripe.subscriptions.list({ customer })).data[0] ?? assert.fail('no plan')
    const periodEnd = async () => (await subscription()).items.data[0]?.current_period_end ?? assert.fail('no period')
    /** The period ends, and the hour passes after which its invoice is collected. */
    const passPeriod = async () => advance((await periodEnd()) + 2 * HOUR)
    const isActive = async () => says(page, words.status.ACTIVE(isoOf(await periodEnd())))

    // From free to a trial that is paid when it ends.
    await page.getByLabel(words.currencies.EUR).check()
    await page.getByRole('button', { name: words.choose('Creator') }).click()
    await pay(page, '4242424242424242')
    await page.waitForURL('**/credits*')
    await hasCredits(page, 200)
    await says(page, words.status.TRIALING(isoOf(await periodEnd())))
    // What it can be changed to is shown in the currency that it is paid in.
    await page.getByText(words.perInterval.MONTH('€29.00')).waitFor()
    await passPeriod()
    await hasCredits(page, 1_200)
    await isActive()

    // To the larger plan at once, and both renewals of it.
    await advance((await periodEnd()) - 15 * 24 * HOUR)
    await page.getByRole('button', { name: words.change('Studio') }).click()
    const dialog = page.getByRole('dialog')
    const granted = Number((await dialog.getByText(/ credits$/).innerText()).replace(/\D/g, ''))
    await dialog.getByRole('button', { name: words.confirmChange.AT_ONCE }).click()
    await plan.getByRole('heading', { name: 'Studio' }).waitFor()
    assert.ok(granted > 0 && granted < 3_000)
    await hasCredits(page, 1_200 + granted)
    // By the year it would be another one.
    await page.getByLabel(words.intervals.YEAR).check()
    await page.getByRole('button', { name: words.change('Studio') }).waitFor()
    await passPeriod()
    await hasCredits(page, 5_200 + granted)
    await isActive()

    await useCard(page, '4000000000000341')
    await passPeriod()
    const due = await eventually(async () => {
      const [invoice] = (await stripe.invoices.list({ customer, status: 'open' })).data
      return invoice?.next_payment_attempt ?? assert.fail('nothing is due')
    })
    await says(page, words.status.PAST_DUE(isoOf(due)))
    assert.match(
      (await plan.getByRole('link', { name: words.payInvoice('€29.00') }).getAttribute('href')) ?? '',
      /^http/,
    )
    await plan.getByRole('heading', { name: 'Studio' }).waitFor()
    await hasCredits(page, 5_200 + granted)

    await eventually(async () => {
      const mails = await page.request.get(house?.mailUrl ?? assert.fail('There is no mail page'))
      assert.match(await mails.text(), /Your plan could not be renewed/)
    })

    await useCard(page, '5555555555554444')
    await advance(due + HOUR)
    await hasCredits(page, 9_200 + granted)
    await isActive()
    const invoices = page.getByRole('table').filter({ hasText: words.invoiceColumns.number })
    await invoices.getByRole('cell', { name: words.invoiceStatus.PAID }).nth(4).waitFor()
    assert.equal(await invoices.getByRole('cell', { name: words.invoiceStatus.OPEN }).count(), 0)

    // The end: the plan stays until its period is over, and the credits stay after it.
    await plan.getByRole('button', { name: words.cancel }).click()
    await dialog.getByRole('button', { name: words.cancel }).click()
    await says(page, words.ending(isoOf(await periodEnd())))
    await passPeriod()
    await eventually(async () => {
      await page.reload()
      await page.getByRole('button', { name: words.choose('Studio') }).waitFor({ timeout: 2_000 })
    })
    assert.equal(await plan.count(), 0)
    await hasCredits(page, 9_200 + granted)
  }),
)

/** Makes a workspace that bought nothing yet a customer of the platform's own Stripe, on a test clock. */
async function onTestClock(workspaceId: string) {
  assert.ok(house)
  const stripe = connect({ port: house.ports.stripe, apiKey: loadSecrets(house.dataDir).stripeKey })
  const { clock, customerId } = await customerOnTestClock(stripe, workspaceId)
  const connection = mongoose.createConnection(localMongoUri(house.ports.mongo), { dbName: 'imaginprompt_billing' })
  await connection
    .collection<{ _id: string; customerId: string }>('customers')
    .insertOne({ _id: workspaceId, customerId })
  await connection.close()
  return { stripe, customer: customerId, advance: (seconds: number) => advanceClock(stripe, clock, seconds) }
}

/** Opens the page of plan and credits; the workspace that it asks for. */
async function workspaceOn(page: Page): Promise<string> {
  const asking = page.waitForRequest((request) => request.postDataJSON()?.operationName === 'Standing')
  await page.goto('/credits')
  return (await asking).postDataJSON().variables.workspaceId
}

/** What comes about at Stripe is on the page a moment later. */
const says = (page: Page, text: string) =>
  eventually(async () => {
    await page.reload()
    await page.getByText(text).waitFor({ timeout: 2_000 })
  })

/** Saves another card for the plan, as a person does in the portal. */
async function useCard(page: Page, card: string) {
  await page.getByRole('region', { name: words.yours }).getByRole('button', { name: words.portal }).click()
  await page.waitForURL(/\/portal\//)
  await page.getByText('Use another card').click()
  await fillCard(page, card)
  await page.getByRole('button', { name: 'Save card' }).click()
  await page.getByText(`•••• ${card.slice(-4)}`).waitFor()
  await page.getByRole('link', { name: 'Return' }).click()
  await page.waitForURL('**/credits*')
}

const isoOf = (seconds: number) => new Date(seconds * 1_000).toISOString()
