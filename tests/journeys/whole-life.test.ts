import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { en } from '../../web/src/words/catalogues/en.ts'
import { eventually } from '../support/eventually.ts'
import { filesWith } from '../support/files-with.ts'
import { develop, openHouse, password, pay, signUp, skip, visit } from '../support/visitor.ts'

// The log of changes of the database reaches back two seconds here, and is cleared every five.
const house = await openHouse({ env: { MONGO_MEMORY_SECONDS: '2' } })
after(() => house?.[Symbol.asyncDispose]())
const { credits, deletion, privacyCentre, receipt, security, support } = en

/** The bytes of the picture on the page. */
async function pictureOf(page: Page, prompt: string): Promise<Buffer> {
  const address = await page
    .getByRole('img', { name: `“${prompt}”`, exact: true })
    .first()
    .getAttribute('src')
  return (await page.request.get(address ?? assert.fail('There is no picture'))).body()
}

test('of a person who signed up, drew, paid, asked, exported and left, nothing is in database, bucket, logs, mails and at the till', {
  skip,
}, async () => {
  const mark = randomUUID().slice(0, 8)
  const [name, prompt, agent, question] = [`Zaphira${mark}`, `a fox ${mark}`, `Marked/${mark}`, `Why is it ${mark}?`]
  await visit(house, { userAgent: agent }, async (page) => {
    assert.ok(house)
    const email = await signUp(page, prompt, en, name)
    await develop(page)
    const picture = await pictureOf(page, prompt)

    await page.goto('/credits')
    await page.getByRole('button', { name: credits.buy(200) }).click()
    await pay(page, '4242424242424242', { name, email })
    await page.getByText(credits.arrived).waitFor()

    await page.goto('/support')
    await page.getByLabel(support.message).fill(question)
    await page.getByRole('button', { name: support.send, exact: true }).click()
    await page.getByText(support.sent).waitFor()

    await page.goto('/account/privacy')
    await page.getByRole('button', { name: privacyCentre.exportAll }).click()
    const link = page.getByRole('link', { name: 'Download the archive' })
    await link.waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    assert.ok(await download.path())

    const texts = { name, email, prompt, agent, question, mark }
    const marks = {
      ...Object.fromEntries(Object.entries(texts).map(([what, text]) => [what, Buffer.from(text)])),
      picture: picture.subarray(-200),
      password: Buffer.from(password),
    }
    const before = await filesWith(house.dataDir, marks)
    const places = ['mongo', 'bucket', 'mail', 'exports', 'stripe'].map((folder) => join(house.dataDir, folder))
    for (const place of places)
      assert.ok(
        before.some((found) => found.includes(place)),
        `nothing to erase in ${place}`,
      )
    for (const what of Object.keys(marks).filter((one) => one !== 'password'))
      assert.ok(
        before.some((found) => found.startsWith(what)),
        `${what} was there to be erased`,
      )

    await page.getByRole('radio', { name: deletion.now }).check()
    await page.getByLabel(security.currentPassword).fill(password)
    await page.getByRole('button', { name: deletion.deleteNow }).click()
    await page.getByText(receipt.objects.ACCOUNT(1)).waitFor()
    await page.getByRole('button', { name: receipt.check }).click()
    await page.getByText(receipt.erased).waitFor()
    assert.deepEqual(await page.context().cookies(), [])
    await eventually(async () => assert.deepEqual(await filesWith(house.dataDir, marks), []), 30_000)
  })
})
