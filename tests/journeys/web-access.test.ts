import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { en } from '../../web/src/words/catalogues/en.ts'
import { develop, openHouse, signUp, skip, visit } from '../support/visitor.ts'

const house = await openHouse()
after(() => house?.[Symbol.asyncDispose]())

const pages = [
  '/',
  '/sign-in',
  '/sign-up',
  '/forgot',
  `/reset#${'x'.repeat(43)}`,
  `/verify#${'x'.repeat(43)}`,
  `/unsubscribe#${'x'.repeat(43)}`,
  `/invitation#${'x'.repeat(43)}`,
  '/privacy',
  '/cookies',
  '/receipt/none',
  '/no-such-page',
]
const pagesInside = [
  '/studio',
  '/gallery',
  '/account',
  '/credits',
  '/workspaces',
  '/account/security',
  '/account/privacy',
  '/account/activity',
  '/developers',
  '/developers/Generation',
  '/developers/console',
  '/support',
  '/admin',
]

test('no page has a fault that axe finds, light on a desk or dark on a phone', { skip, timeout: 180_000 }, () =>
  visit(house, {}, async (page) => {
    for (const path of pages) await inspect(page, path)
    await signUp(page, 'a sunflower')
    await inspect(page, '/studio')
    await develop(page)
    for (const path of pagesInside) await inspect(page, path)
    await page.goto('/gallery')
    await page.getByRole('button', { name: /sunflower/ }).click()
    await page.getByRole('dialog').getByText('512×512').waitFor()
    await everywhere(page, 'an open picture')
    await page.getByRole('dialog').getByRole('button', { name: en.picture.delete }).click()
    await page.getByRole('dialog', { name: en.picture.confirmTitle }).waitFor()
    await everywhere(page, 'the question before deleting')
  }),
)

/** Looks at a page on a desk and on a phone; on the smallest phone it must not scroll sideways. */
async function inspect(page: Page, path: string) {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await everywhere(page, path)
  await page.setViewportSize({ width: 320, height: 568 })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  assert.ok(overflow <= 0, `${path} is ${overflow} pixels too wide on the smallest phone`)
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** Width and colours have to do with each other nowhere, so each width is looked at in one of the two. */
async function everywhere(page: Page, where: string) {
  for (const [width, colorScheme] of [
    [390, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 844 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await faultless(page, `${where}, ${colorScheme} at ${width} pixels`)
  }
}

const axeSource = await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

async function faultless(page: Page, where: string) {
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    // GraphiQL's tabs have their buttons inside, and its editors take the keyboard by a field beside what scrolls.
    const { violations } = await axe.run({ exclude: [['.graphiql-tabs'], ['.CodeMirror-scroll']] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
  assert.deepEqual(violations, [], where)
}
