import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { en } from '../../web/src/words/catalogues/en.ts'
import { develop, openHouse, signUp, skip, visit } from '../support/visitor.ts'

/** Where pages may run the documents of the client alone, a console has nothing to do. */
const house = await openHouse({ env: { TRUSTED_DOCUMENTS: '' } })
after(() => house?.[Symbol.asyncDispose]())

test('a developer looks names up in the schema, and goes from type to type', { skip, timeout: 60_000 }, () =>
  visit(house, {}, async (page) => {
    await signUp(page, 'a sunflower')
    await page.goto('/developers')
    await page.getByLabel(en.developers.search).fill('generationActiv')
    await page.getByRole('status').getByText(en.developers.found(1)).waitFor()
    await page.getByRole('link', { name: 'Subscription.generationActivity' }).click()
    await page.getByRole('heading', { level: 1, name: 'Subscription' }).waitFor()
    await page.getByRole('link', { name: 'GenerationEvent' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'GenerationEvent' }).waitFor()
    await page.getByRole('link', { name: 'GenerationSucceeded' }).click()
    await page.getByRole('heading', { level: 1, name: 'GenerationSucceeded' }).waitFor()
    await page.goto('/developers/Nothing')
    await page.getByText(en.developers.unknown).waitFor()
  }),
)

test('the console runs queries and subscriptions as the person who is signed in', { skip, timeout: 60_000 }, () =>
  visit(house, {}, async (page) => {
    await signUp(page, 'a sunflower')
    await develop(page)
    await page.goto('/developers/console')
    await run(page, 'Latest')
    const result = page.locator('.graphiql-response')
    await result.getByText('a sunflower').waitFor()

    await run(page, 'Watch')
    const other = await page.context().newPage()
    await other.goto('/studio')
    await other.getByLabel(en.studio.prompt, { exact: true }).fill('a red fox')
    await develop(other)
    await result.getByText('GenerationSucceeded').waitFor()
    const kept = await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('graphiql')))
    assert.deepEqual(kept, [])
  }),
)

/** Runs one of the operations in the editor, as soon as it has read them: then its button has a menu. */
async function run(page: Page, operation: string) {
  await page.locator('.graphiql-execute-button[aria-haspopup=menu]').click()
  await page.getByRole('menuitem', { name: operation }).click()
}
