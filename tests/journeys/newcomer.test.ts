import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { BrowserContext } from 'playwright-core'
import { en } from '../../web/src/words/catalogues/en.ts'
import { ja } from '../../web/src/words/catalogues/ja.ts'
import { develop, openHouse, signUp, skip, visit } from '../support/visitor.ts'

const house = await openHouse()
after(() => house?.[Symbol.asyncDispose]())

/** Where links lead a visitor, and where they lead a person. */
const outside = ['/', '/sign-in', '/sign-up', '/forgot', '/privacy', '/cookies']
const inside = [
  '/studio',
  '/gallery',
  '/credits',
  '/workspaces',
  '/support',
  '/account',
  '/account/security',
  '/account/privacy',
  '/account/activity',
  '/privacy',
  '/cookies',
]

for (const { look, words, options } of [
  { look: 'English, on a desk', words: en, options: { locale: 'en-US', viewport: { width: 1280, height: 800 } } },
  { look: 'Japanese, on a phone', words: ja, options: { locale: 'ja-JP', viewport: { width: 390, height: 844 } } },
])
  test(
    `${look}: whoever follows every link from the front page finds every page, and none leads nowhere`,
    {
      skip,
      timeout: 120_000,
    },
    () =>
      visit(house, options, async (page, context) => {
        const found = await walk(context, '/', words)
        assert.deepEqual(
          outside.filter((path) => !found.has(path)),
          [],
          'no link leads a visitor there',
        )
        await signUp(page, 'a red apple', words)
        await develop(page, words)
        const known = await walk(context, '/studio', words)
        assert.deepEqual(
          inside.filter((path) => !known.has(path)),
          [],
          'no link leads a person there',
        )
      }),
  )

/** The reference has a page for each type of the schema, all made by one component: so many of them are gone to. */
const TYPES_VISITED = 3

/** Goes wherever links of the pages lead, from the given one on, in several tabs at once. Answers the paths. */
async function walk(context: BrowserContext, from: string, words: typeof en): Promise<Set<string>> {
  const seen = new Set<string>()
  const types = new Set<string>()
  for (let next = new Set([from]); next.size > 0; ) {
    for (const path of next) seen.add(path)
    const led = await Promise.all([...next].map((path) => linksOf(context, path, words)))
    next = new Set(led.flat()).difference(seen)
    for (const path of next) {
      if (!/^\/developers\/[A-Z]/.test(path)) continue
      if (types.size < TYPES_VISITED) types.add(path)
      else if (!types.has(path)) next.delete(path)
    }
  }
  return seen
}

/** Paths that a page leads to; it must say what it is, and lead on. */
async function linksOf(context: BrowserContext, path: string, words: typeof en): Promise<string[]> {
  const page = await context.newPage()
  try {
    await page.goto(path)
    const title = page.getByRole('heading', { level: 1 })
    await title.waitFor()
    await page.waitForLoadState('networkidle')
    assert.notEqual(await title.textContent(), words.notFound.title, `${path} leads nowhere`)
    assert.equal(await page.locator('html').getAttribute('lang'), words === en ? 'en' : 'ja', path)
    const links = await page
      .locator('a[href]:visible')
      .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href))
    const own = links.map((link) => new URL(link)).filter(({ origin }) => origin === new URL(page.url()).origin)
    const paths = own.map(({ pathname }) => pathname).filter((one) => one !== path && !one.startsWith('/images/'))
    assert.ok(paths.length > 0, `${path} is a dead end`)
    return paths
  } finally {
    await page.close()
  }
}
