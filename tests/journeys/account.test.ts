import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { en } from '../../web/src/words/catalogues/en.ts'
import { ja } from '../../web/src/words/catalogues/ja.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse, password, signUp, skip, visit } from '../support/visitor.ts'

const newPassword = 'another pass phrase of five words'
const house = await openHouse()
after(() => house?.[Symbol.asyncDispose]())

/** Waits for a mail on the mail page and follows its link, as a person does: from the frame into a page of its own. */
async function followMail(context: BrowserContext, to: string, subject: string): Promise<Page> {
  const mailUrl = house?.mailUrl ?? assert.fail('There is no mail page')
  const mails = await context.newPage()
  const row = mails.getByRole('listitem').filter({ hasText: to }).getByRole('link', { name: subject }).first()
  await eventually(async () => {
    await mails.goto(mailUrl)
    assert.ok(await row.isVisible(), `“${subject}” has arrived`)
  }, 15_000)
  await row.click()
  const opening = context.waitForEvent('page')
  await mails.frameLocator('iframe').getByRole('link').click()
  return opening
}

for (const [words, locale, confirm, choose] of [
  [en, 'en-US', 'Confirm your e-mail address', 'Choose a new password'],
  [ja, 'ja-JP', 'メールアドレスの確認', '新しいパスワードの設定'],
] as const) {
  test(`${locale}: an address is confirmed, and a forgotten password replaced, by links in mails`, { skip }, () =>
    visit(house, { locale }, async (page, context) => {
      const email = await signUp(page, 'a fox', words)
      await page.goto('/account')
      await page.getByRole('heading', { name: words.account.verifyTitle }).waitFor()

      const verify = await followMail(context, email, confirm)
      await verify.getByRole('button', { name: words.link.verify }).click()
      await verify.getByText(words.link.verified(email)).waitFor()
      await page.reload()
      await page.getByRole('heading', { name: words.account.profile }).waitFor()
      assert.equal(await page.getByRole('heading', { name: words.account.verifyTitle }).count(), 0)

      await page.getByRole('button', { name: words.account.signOut, exact: true }).click()
      await page.waitForURL((url) => url.pathname === '/')
      await page.goto('/sign-in')
      await page.getByRole('link', { name: words.link.forgot }).click()
      await page.getByLabel(words.enter.email).fill(email)
      await page.getByRole('button', { name: words.link.send }).click()
      await page.getByText(words.link.requested(email)).waitFor()

      const reset = await followMail(context, email, choose)
      await reset.getByLabel(words.enter.password).fill(newPassword)
      await reset.getByRole('button', { name: words.link.reset }).click()
      await reset.getByText(words.link.resetDone).waitFor()
      await reset.getByRole('main').getByRole('button', { name: words.enter.signIn, exact: true }).click()
      await reset.waitForURL('**/sign-in')
      await reset.getByLabel(words.enter.email).fill(email)
      await reset.getByLabel(words.enter.password).fill(newPassword)
      await reset.getByRole('main').getByRole('button', { name: words.enter.signIn, exact: true }).click()
      await reset.waitForURL('**/studio')
    }),
  )
}

test('name, password and sessions are changed on the settings pages', { skip }, () =>
  visit(house, {}, async (page) => {
    await signUp(page, 'a fox')
    await page.goto('/account')
    await page.getByLabel(en.account.name, { exact: true }).fill('Augusta')
    await page.getByRole('button', { name: en.account.save }).first().click()
    await page.getByText(en.account.saved).waitFor()
    await page.getByText('Augusta', { exact: true }).waitFor()

    await page.getByRole('link', { name: en.settings.places.security }).click()
    const form = page.locator('form', { has: page.getByLabel(en.security.newPassword) })
    await form.getByLabel(en.security.currentPassword).fill('not the pass phrase')
    await form.getByLabel(en.security.newPassword).fill(newPassword)
    await form.getByRole('button').click()
    await form.getByText('This is not your present password.').waitFor()
    await form.getByLabel(en.security.currentPassword).fill(password)
    await form.getByRole('button').click()
    await form.getByText(en.security.passwordChanged).waitFor()

    await page.getByRole('button', { name: en.security.signOutEverywhere }).click()
    await page.waitForURL((url) => url.pathname === '/')
    await page.goto('/account')
    await page.waitForURL('**/sign-in?return=*')
  }),
)
