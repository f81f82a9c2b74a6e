import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import mongoose from 'mongoose'
import type { Page } from 'playwright-core'
import { localMongoUri } from '../../local/launch-plan.ts'
import { en } from '../../web/src/words/catalogues/en.ts'
import { eventually } from '../support/eventually.ts'
import { addVirtualAuthenticator } from '../support/virtual-authenticator.ts'
import { develop, type House, openHouse, signUp, skip, visit } from '../support/visitor.ts'

const house = await openHouse()
after(() => house?.[Symbol.asyncDispose]())
const { activity, admin, support } = en

test('what a person did stands in their activity, also what happened at another service', { skip }, () =>
  visit(house, {}, async (page) => {
    await signUp(page, 'a fox')
    await develop(page)
    await page.getByRole('button', { name: en.picture.delete, exact: true }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: en.picture.deleteAll(1), exact: true })
      .click()
    await page.getByRole('dialog').getByRole('heading', { name: en.picture.receiptTitle }).waitFor()

    await eventually(async () => {
      await page.goto('/account/activity')
      await page.getByText(activity.actions.SIGNED_UP).waitFor()
      assert.ok(await page.getByText(activity.actions.GENERATION_DELETED).isVisible())
    }, 15_000)
    await page.getByRole('link', { name: 'Ada’s studio' }).click()
    await page.getByText(activity.actions.GENERATION_DELETED).waitFor()
  }),
)

/** Word of Stripe that was laid aside after all its attempts, which take hours. */
async function leaveDeadEvent({ ports }: NonNullable<House>) {
  const connection = mongoose.createConnection(localMongoUri(ports.mongo), { dbName: 'imaginprompt_billing' })
  const at = new Date()
  const event = { _id: 'evt_dead', type: 'customer.subscription.updated', state: 'DEAD', reason: 'StripeAPIError' }
  const tried = { at, subjects: [], receivedAt: at, dueAt: at, attempts: 15 }
  await connection.collection<typeof event>('payment_events').insertOne(Object.assign(event, tried))
  await connection.close()
}

/** `npm run staff`, as an operator types it. */
async function appoint({ dataDir }: NonNullable<House>, email: string): Promise<string> {
  const program = fileURLToPath(new URL('../../local/staff.ts', import.meta.url))
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir }
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'add', email], { env })
  return stdout
}

/** Signs up, becomes one of the staff, and enters anew with a passkey. */
async function enterAsStaff(page: Page, there: NonNullable<House>) {
  const email = await signUp(page, 'a desk')
  await page.goto('/account/security')
  await page.getByRole('button', { name: en.security.addPasskey }).click()
  await page.getByText(en.security.passkeyAdded).waitFor()
  assert.match(await appoint(there, email), /support staff/)
  await page.goto('/account')
  await page.getByRole('button', { name: en.account.signOut, exact: true }).click()
  await page.waitForURL((url) => url.pathname === '/')
  // The browser suggests the passkey by itself, and the authenticator agrees.
  await page.goto('/sign-in?return=/admin')
  await page.waitForURL('**/admin')
  await page.getByRole('heading', { name: admin.queue }).waitFor()
}

test(
  'a person asks about a picture, staff looks for a reason and answers, and the person reads all of it',
  {
    skip,
    timeout: 120_000,
  },
  () =>
    visit(house, {}, async (page) => {
      assert.ok(house)
      const email = await signUp(page, 'a fox')
      await develop(page)
      await page.goto('/admin')
      await page.getByText(admin.closed).waitFor()

      await page.goto('/gallery')
      await page.getByRole('button', { name: /fox/ }).click()
      await page.getByRole('dialog').getByRole('link', { name: support.askAbout }).click()
      await page.getByText(support.about('a fox')).waitFor()
      await page.getByLabel(support.message).fill('Why has the fox no hat?')
      await page.getByRole('button', { name: support.send, exact: true }).click()
      await page.getByText(support.sent).waitFor()

      await leaveDeadEvent(house)
      await visit(house, {}, async (desk, context) => {
        await addVirtualAuthenticator(context, desk)
        await enterAsStaff(desk, house)
        await desk.getByText(support.topics.GENERATION).click()
        await desk.getByText('Why has the fox no hat?').waitFor()
        const opened = desk.getByRole('group').filter({ hasText: 'Why has the fox no hat?' })
        await opened.getByLabel(admin.reason).fill('To see whether there is a hat')
        await opened.getByRole('button', { name: admin.showPictures }).click()
        await opened.getByRole('img').waitFor()
        const drawn = () => opened.getByRole('img').evaluate((image) => (image as HTMLImageElement).naturalWidth)
        await eventually(async () => assert.equal(await drawn(), 512), 5_000)
        await opened.getByLabel(admin.answer).fill('Hats are not among what the model knows.')
        await opened.getByRole('button', { name: admin.sendAnswer }).click()
        await opened.getByText('Hats are not among what the model knows.', { exact: true }).waitFor()

        await desk.getByLabel(admin.addressOrId).fill(email)
        await desk.getByLabel(admin.reason).last().fill('To know which language to write in')
        await desk.getByRole('button', { name: admin.look, exact: true }).click()
        await desk.getByText(`${email} (not confirmed)`).waitFor()
        await desk.getByText('To know which language to write in').waitFor()
        const dead = desk.getByRole('listitem').filter({ hasText: admin.deadKinds['customer.subscription'] ?? '' })
        await dead.getByText(admin.attempts(15)).waitFor()
        await desk
          .getByText(admin.services.billing ?? '')
          .first()
          .waitFor()
      })

      await page.goto('/support')
      await page.getByText('Hats are not among what the model knows.').waitFor()
      await page.getByText(support.refers).waitFor()
      await page.getByRole('button', { name: support.close }).click()
      await page.getByText(support.statuses.CLOSED).waitFor()

      await page.goto('/account/activity')
      await page.getByText(activity.actions.PICTURES_LOOKED_AT).waitFor()
      await page.getByText(activity.because('To see whether there is a hat')).waitFor()
      await page.getByText(activity.because('To know which language to write in')).waitFor()
      const mails = await page.request.get(house.mailUrl ?? assert.fail('There is no mail page'))
      assert.match(await mails.text(), /Support has answered you/)
    }),
)
