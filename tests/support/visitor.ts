import assert from 'node:assert/strict'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { en as hostedEn } from '../../local/stripe/pages/words/en.ts'
import type { Words as HostedWords } from '../../local/stripe/pages/words/words.ts'
import type { Env } from '../../platform/env.ts'
import { buildWeb } from '../../web/build.ts'
import { en } from '../../web/src/words/catalogues/en.ts'
import { startBrowser } from './browser.ts'
import { findChromium } from './chromium.ts'
import { startTestPlatform } from './test-platform.ts'

const chromium = findChromium()

/** Why browser journeys are skipped; false where they can run. */
export const skip = chromium === undefined && 'there is no Chromium here'

export const password = 'a long pass phrase of four words'

const trustedDocuments = new URL('../../schema/trusted-documents.json', import.meta.url).pathname

/**
 * The whole platform with the built client, and a browser to visit it; pages may run the client's own documents only. Undefined where there
 * is no browser.
 */
export async function openHouse({ env = {} }: { env?: Env } = {}) {
  if (chromium === undefined) return undefined
  await using stack = new AsyncDisposableStack()
  await buildWeb()
  const platform = stack.use(
    await startTestPlatform({ web: true, env: { TRUSTED_DOCUMENTS: trustedDocuments, ...env } }),
  )
  const browser = stack.adopt(await startBrowser(chromium), (opened) => opened.close())
  const kept = stack.move()

  const { url, mailUrl, dataDir, ports } = platform
  return { url, mailUrl, dataDir, ports, browser, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}

export type House = Awaited<ReturnType<typeof openHouse>>

/** A visitor with cookies and storage of their own. Whatever our pages complain about on the console fails the test. */
export async function visit(
  house: House,
  options: BrowserContextOptions,
  journey: (page: Page, context: BrowserContext) => Promise<void>,
) {
  assert.ok(house)
  const context = await house.browser.newContext({ baseURL: house.url, locale: 'en-US', ...options })
  context.setDefaultTimeout(15_000)
  const complaints: string[] = []
  context.on('console', (message) => {
    const { url } = message.location()
    const elsewhere = URL.canParse(url) && new URL(url).origin !== new URL(house.url).origin
    if (message.type() === 'error' && !elsewhere) complaints.push(`${message.text()} ${url}`)
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  const page = await context.newPage()
  try {
    await journey(page, context)
    assert.deepEqual(complaints, [])
  } finally {
    await context.close()
  }
}

let visitors = 0
/** Opens an account from the front page with a prompt in hand; ends in the studio. Answers the e-mail address. */
export async function signUp(page: Page, prompt: string, words = en, name = 'Ada'): Promise<string> {
  visitors += 1
  const email = `visitor${visitors}@example.test`
  await page.goto('/')
  await page.getByLabel(words.landing.prompt).fill(prompt)
  await page.getByRole('button', { name: words.landing.start }).click()
  await page.getByLabel(words.enter.name).fill(name)
  await page.getByLabel(words.enter.email).fill(email)
  await page.getByLabel(words.enter.password).fill(password)
  await page.getByRole('main').getByRole('button', { name: words.enter.signUp }).click()
  await page.waitForURL('**/studio')

  return email
}

/** Fills in the hosted page where a pack or a plan is paid, as its test cards ask for, and comes back. */
export async function pay(
  page: Page,
  card: string,
  {
    name = 'Ada',
    email = 'ada@example.test',
    words = hostedEn,
  }: { name?: string; email?: string; words?: HostedWords } = {},
) {
  const { checkout } = words
  await page.waitForURL(/\/checkout\//)
  const address = page.getByLabel(checkout.email)
  if (await address.isVisible()) await address.fill(email)
  await page.getByLabel(checkout.name).fill(name)
  await fillCard(page, card, words)
  await page
    .locator('form')
    .filter({ has: page.getByLabel(words.method.cardNumber) })
    .getByRole('button')
    .click()
}

/** The fields of a card on Stripe's pages. */
export async function fillCard(page: Page, card: string, { method }: HostedWords = hostedEn) {
  await page.getByLabel(method.cardNumber).fill(card)
  await page.getByLabel(method.expiry).fill('12 / 34')
  await page.getByLabel(method.code).fill('123')
}

/** The prompt's field in the studio. */
export const promptOf = (page: Page, words = en) => page.getByLabel(words.studio.prompt, { exact: true })
/** The button that a finished picture has. */
export const keepButton = (page: Page, words = en) =>
  page.getByRole('button', { name: words.picture.keep, exact: true })
/** Waits until the header says so many credits, none of them held. */
export const hasCredits = (page: Page, available: number, words = en) =>
  page.getByRole('banner').getByText(words.frame.credits(available, 0), { exact: true }).waitFor()

/** Sends the prompt that is in the form and waits for the picture. */
export async function develop(page: Page, words = en) {
  await promptOf(page, words).press('Control+Enter')
  await page.getByRole('progressbar').waitFor()
  await keepButton(page, words).waitFor()
}
