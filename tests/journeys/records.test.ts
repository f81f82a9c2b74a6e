import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { en } from '../../web/src/words/catalogues/en.ts'
import { eventually } from '../support/eventually.ts'
import { develop, openHouse, signUp, skip, visit } from '../support/visitor.ts'

const house = await openHouse()
after(() => house?.[Symbol.asyncDispose]())

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
      await page.getByText(en.activity.actions.SIGNED_UP).waitFor()
      assert.ok(await page.getByText(en.activity.actions.GENERATION_DELETED).isVisible())
    }, 15_000)
    await page.getByRole('link', { name: 'Ada’s studio' }).click()
    await page.getByText(en.activity.actions.GENERATION_DELETED).waitFor()
  }),
)
