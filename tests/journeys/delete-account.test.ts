import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { en } from '../../web/src/words/catalogues/en.ts'
import { addVirtualAuthenticator } from '../support/virtual-authenticator.ts'
import { openHouse, password, signUp, skip, visit } from '../support/visitor.ts'

const house = await openHouse()
after(() => house?.[Symbol.asyncDispose]())
const { deletion, receipt, enter, security } = en

test('a person deletes the account, thinks better of it, and then deletes it at once', { skip }, () =>
  visit(house, { viewport: { width: 390, height: 844 } }, async (page) => {
    const email = await signUp(page, 'a red apple')
    await page.goto('/account/privacy')
    const submit = (name: string) => page.getByRole('button', { name }).click()
    await page.getByLabel(security.currentPassword).fill('wrong')
    await submit(deletion.deleteLater)
    await page.getByText('This is not your present password.').waitFor()
    await page.getByLabel(security.currentPassword).fill(password)
    await submit(deletion.deleteLater)
    await page.getByText(receipt.standing(null, null)).waitFor()

    await page.goto('/sign-in')
    await page.getByLabel(enter.email).fill(email)
    await page.getByLabel(enter.password, { exact: true }).fill(password)
    await page.getByRole('button', { name: enter.signIn, exact: true }).click()
    await page.getByRole('region', { name: deletion.plannedTitle }).waitFor()
    await submit(deletion.keep)
    await page.getByRole('region', { name: deletion.plannedTitle }).waitFor({ state: 'detached' })

    await page.goto('/account/privacy')
    await page.getByRole('radio', { name: deletion.now }).check()
    await page.getByLabel(security.currentPassword).fill(password)
    await submit(deletion.deleteNow)
    await page.getByText(receipt.objects.ACCOUNT(1)).waitFor()
    await submit(receipt.check)
    await page.getByText(receipt.erased).waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText(receipt.download).click()])
    assert.match(download.suggestedFilename(), /^imaginprompt-receipt-[0-9a-f]{24}\.json$/)
  }),
)

test('whoever has a passkey changes the address and deletes the account without the password', { skip }, () =>
  visit(house, {}, async (page, context) => {
    await addVirtualAuthenticator(context, page)
    await signUp(page, 'a fox')
    await page.goto('/account/privacy')
    await page.getByLabel(security.currentPassword).waitFor()
    assert.equal(await page.getByRole('button', { name: security.passkeyInstead }).count(), 0, 'there is none yet')
    await page.goto('/account/security')
    await page.getByRole('button', { name: security.addPasskey }).click()
    await page.getByText(security.passkeyAdded).waitFor()

    await page.goto('/account')
    await page.getByLabel(en.account.newEmail).fill('fox@example.test')
    await page.getByRole('button', { name: security.passkeyInstead }).click()
    await page.getByText(security.shown).waitFor()
    await page.getByRole('button', { name: en.account.sendLink, exact: true }).click()
    await page.getByText(en.account.linkSent('fox@example.test')).waitFor()

    await page.goto('/account/privacy')
    await page.getByRole('radio', { name: deletion.now }).check()
    await page.getByRole('button', { name: security.passkeyInstead }).press('Enter')
    await page.getByText(security.shown).waitFor()
    await page.getByRole('button', { name: deletion.deleteNow }).click()
    await page.getByText(receipt.objects.ACCOUNT(1)).waitFor()
  }),
)
