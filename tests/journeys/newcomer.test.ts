import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
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
      visit(house, options, async (page) => {
        const found = await walk(page, '/', words)
        assert.deepEqual(
          outside.filter((path) => !found.has(path)),
          [],
          'no link leads a visitor there',
        )
        await signUp(page, 'a red apple', words)
        await develop(page, words)
        const known = await walk(page, '/studio', words)
        assert.deepEqual(
          inside.filter((path) => !known.has(path)),
          [],
          'no link leads a person there',
        )
      }),
  )

/** Goes wherever links of the pages lead, from the given one on; each page must say what it is and lead on. Answers the paths. */
async function walk(page: Page, from: string, words: typeof en): Promise<Set<string>> {
  const seen = new Set([from])
  for (const path of seen) {
    await page.goto(path)
    const title = page.getByRole('heading', { level: 1 })
    await title.waitFor()
    await page.waitForLoadState('networkidle')
    assert.notEqual(await title.textContent(), words.notFound.title, `${path} leads nowhere`)
    assert.equal(await page.locator('html').getAttribute('lang'), words === en ? 'en' : 'ja', path)
    const links = await page
      .locator('a[href]:visible')
      .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href))
    const own = links.map((href) => new URL(href)).filter(({ origin }) => origin === new URL(page.url()).origin)
    assert.ok(
      own.some(({ pathname }) => pathname !== path),
      `${path} is a dead end`,
    )
    for (const { pathname } of own) if (!pathname.startsWith('/images/')) seen.add(pathname)
  }
  return seen
}
