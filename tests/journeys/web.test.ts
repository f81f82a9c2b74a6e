import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { buildWeb } from '../../web/build.ts'
import { en } from '../../web/src/words/catalogues/en.ts'
import { ja } from '../../web/src/words/catalogues/ja.ts'
import { startBrowser } from '../support/browser.ts'
import { findChromium } from '../support/chromium.ts'
import { startTestPlatform } from '../support/test-platform.ts'

const chromium = findChromium()
const skip = chromium === undefined && 'there is no Chromium here'
const password = 'a long pass phrase of four words'
const stack = new AsyncDisposableStack()
after(() => stack.disposeAsync())

async function start(executable: string) {
  await buildWeb()
  const platform = stack.use(await startTestPlatform({ web: true }))
  const browser = stack.adopt(await startBrowser(executable), (opened) => opened.close())

  return { url: platform.url, browser }
}
const running = chromium === undefined ? undefined : await start(chromium)

/** A visitor with cookies and storage of their own. Whatever the page complains about on its console fails the test. */
async function visit(options: BrowserContextOptions, journey: (page: Page, context: BrowserContext) => Promise<void>) {
  assert.ok(running)
  const context = await running.browser.newContext({ baseURL: running.url, locale: 'en-US', ...options })
  context.setDefaultTimeout(15_000)
  const complaints: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
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
async function signUp(page: Page, prompt: string, words = en): Promise<string> {
  visitors += 1
  const email = `visitor${visitors}@example.test`
  await page.goto('/')
  await page.getByLabel(words.landing.prompt).fill(prompt)
  await page.getByRole('button', { name: words.landing.start }).click()
  await page.getByLabel(words.enter.name).fill('Ada')
  await page.getByLabel(words.enter.email).fill(email)
  await page.getByLabel(words.enter.password).fill(password)
  await page.getByRole('main').getByRole('button', { name: words.enter.signUp }).click()
  await page.waitForURL('**/studio')

  return email
}

const promptOf = (page: Page, words = en) => page.getByLabel(words.studio.prompt, { exact: true })
const keepButton = (page: Page, words = en) => page.getByRole('button', { name: words.picture.keep, exact: true })
const hasCredits = (page: Page, available: number, words = en) =>
  page.getByRole('banner').getByText(words.frame.credits(available, 0), { exact: true }).waitFor()

/** Sends the prompt that is in the form and waits for the picture. */
async function develop(page: Page, words = en) {
  await promptOf(page, words).press('Control+Enter')
  await page.getByRole('progressbar').waitFor()
  await keepButton(page, words).waitFor()
}

for (const [words, locale, prompt] of [
  [en, 'en-US', 'a castle at sunset'],
  [ja, 'ja-JP', '夕焼けの城'],
] as const) {
  test(
    `${locale}: a prompt develops before the eyes, is kept, found again, deleted, and leaves a receipt`,
    { skip },
    () =>
      visit({ locale }, async (page) => {
        await signUp(page, prompt, words)
        assert.equal(await page.locator('html').getAttribute('lang'), locale.slice(0, 2))
        assert.equal(
          await promptOf(page, words).inputValue(),
          prompt,
          'the prompt of the front page waits in the studio',
        )
        await hasCredits(page, 100, words)

        await page.getByRole('button', { name: words.studio.generate }).click()
        await page.getByRole('img', { name: words.studio.developingAlt(prompt) }).waitFor()
        await keepButton(page, words).click()
        await page.getByRole('button', { name: words.picture.kept, pressed: true }).waitFor()
        await hasCredits(page, 99, words)

        await page.getByRole('link', { name: words.frame.gallery }).click()
        const frame = page.getByRole('button', { name: words.gallery.frame(prompt, words.picture.kept) })
        await frame.focus()
        await page.keyboard.press('Space')
        const open = page.getByRole('dialog', { name: prompt })
        await open.getByText('512×512').waitFor()
        const shown = open.getByRole('img', { name: words.studio.pictureAlt(prompt, 1, 1) })
        await page.waitForFunction(
          (image) => (image as HTMLImageElement | null)?.naturalWidth,
          await shown.elementHandle(),
        )

        await page.keyboard.press('Delete')
        await page
          .getByRole('button', { name: words.picture.deleteAll(1), exact: true })
          .last()
          .click()
        const receipt = page.getByRole('dialog', { name: words.picture.receiptTitle })
        await receipt
          .getByText(/[0-9a-f]{64}/)
          .first()
          .waitFor()
        await receipt.getByRole('button', { name: words.picture.done }).click()
        await page.getByText(words.gallery.empty).waitFor()
      }),
  )
}

test('a reload in the middle of the work loses nothing and charges once', { skip }, () =>
  visit({}, async (page) => {
    await signUp(page, 'three bananas')
    await page.getByText(en.studio.options, { exact: true }).click()
    await page.getByLabel(en.studio.count).fill('4')
    await page.getByText(en.studio.price(4, 1).split(' · ')[0] ?? '').waitFor()
    await page.getByRole('button', { name: en.studio.generate }).click()
    await page.getByRole('progressbar').waitFor()
    await page.reload()
    await page.getByRole('img', { name: en.studio.pictureAlt('three bananas', 1, 4) }).waitFor()
    await page.getByRole('button', { name: en.studio.showPicture(4) }).waitFor()
    await hasCredits(page, 96)
  }),
)

test('a connection that is lost in the middle is taken up again', { skip }, () =>
  visit({}, async (page) => {
    const sockets: { close: () => Promise<void> }[] = []
    await page.routeWebSocket(/graphql/, (socket) => {
      socket.connectToServer()
      sockets.push(socket)
    })
    await signUp(page, 'a rocket in space')
    await page.getByText(en.studio.options, { exact: true }).click()
    await page.getByLabel(en.studio.count).fill('4')
    await page.getByRole('button', { name: en.studio.generate }).click()
    await page.getByRole('img', { name: en.studio.developingAlt('a rocket in space') }).waitFor()
    await Promise.all(sockets.splice(0).map((socket) => socket.close()))
    await keepButton(page).waitFor()
    assert.ok(sockets.length > 0, 'the page has connected again')
  }),
)

test('a work that is canceled gives the credits back', { skip }, () =>
  visit({}, async (page) => {
    await signUp(page, 'a fox')
    await page.getByText(en.studio.options, { exact: true }).click()
    await page.getByLabel(en.studio.count).fill('4')
    await page.getByText(en.studio.price(4, 1).split(' · ')[0] ?? '').waitFor()
    await page.getByRole('button', { name: en.studio.generate }).click()
    await page.getByRole('button', { name: en.studio.cancel }).click()
    await page.getByText(en.studio.canceled(4)).waitFor()
    await hasCredits(page, 100)
  }),
)

test('an access token that does not hold is renewed without a word, and nothing typed is lost', { skip }, () =>
  visit({}, async (page, context) => {
    await signUp(page, 'an apple')
    await develop(page)
    await spoilCookie(context, 'access_token')
    await promptOf(page).fill('a blue strawberry')
    await develop(page)
    await page.getByRole('heading', { name: 'a blue strawberry' }).waitFor()
    await hasCredits(page, 98)
  }),
)

test('a session that has ended leads to the sign-in page and back, with the prompt as it was', { skip }, async () => {
  assert.ok(running)
  const context = await running.browser.newContext({ baseURL: running.url, locale: 'en-US' })
  stack.defer(() => context.close())
  const page = await context.newPage()
  const email = await signUp(page, 'an owl')
  await develop(page)
  await context.clearCookies({ name: /_token$/ })
  await promptOf(page).fill('an owl above a cactus')
  await promptOf(page).press('Control+Enter')
  await page.waitForURL('**/sign-in?return=*')
  await page.getByLabel(en.enter.email).fill(email)
  await page.getByLabel(en.enter.password).fill(password)
  await page.getByRole('main').getByRole('button', { name: en.enter.signIn }).click()
  await page.waitForURL('**/studio/*')
  assert.equal(await promptOf(page).inputValue(), 'an owl above a cactus')
})

test('signing out in one tab signs out the others', { skip }, () =>
  visit({}, async (page, context) => {
    await signUp(page, 'a panda')
    const other = await context.newPage()
    await other.goto('/gallery')
    await other.getByText(en.gallery.emptyTitle).waitFor()
    await page.getByRole('navigation').getByRole('link', { name: en.frame.account }).click()
    await page.getByRole('button', { name: en.account.signOut, exact: true }).click()
    await other.waitForURL('**/sign-in?return=*')
    await page.getByRole('link', { name: en.frame.signIn }).waitFor()
  }),
)

test('a wrong password and a taken address are told beside the form', { skip }, () =>
  visit({}, async (page, context) => {
    const email = await signUp(page, 'a panda')
    await context.clearCookies()
    await page.goto('/sign-in')
    await page.getByLabel(en.enter.email).fill(email)
    await page.getByLabel(en.enter.password).fill('not the pass phrase')
    await page.getByRole('main').getByRole('button', { name: en.enter.signIn }).click()
    await page.getByText(en.enter.wrong).waitFor()
    await page.getByRole('link', { name: en.enter.signUpTitle }).last().click()
    await page.getByLabel(en.enter.name).fill('Ada')
    await page.getByLabel(en.enter.email).fill(email)
    await page.getByLabel(en.enter.password).fill(password)
    await page.getByRole('main').getByRole('button', { name: en.enter.signUp }).click()
    await page.getByText(en.enter.taken).waitFor()
    assert.equal(await page.getByLabel(en.enter.email).getAttribute('aria-invalid'), 'true')
  }),
)

const pages = [
  '/',
  '/sign-in',
  '/sign-up',
  '/forgot',
  `/reset#${'x'.repeat(43)}`,
  `/verify#${'x'.repeat(43)}`,
  '/privacy',
  '/no-such-page',
]
const pagesInside = ['/studio', '/gallery', '/account']

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme}: no page has a fault that axe finds, on a desk or on a phone`, { skip, timeout: 180_000 }, () =>
    visit({ colorScheme }, async (page) => {
      for (const path of pages) await inspect(page, path)
      await signUp(page, 'a sunflower')
      await inspect(page, '/studio')
      await develop(page)
      for (const path of pagesInside) await inspect(page, path)
      await page.goto('/gallery')
      await page.getByRole('button', { name: /sunflower/ }).click()
      await page.getByRole('dialog').getByText('512×512').waitFor()
      await faultless(page, 'an open picture')
      await page.getByRole('dialog').getByRole('button', { name: en.picture.delete }).click()
      await page.getByRole('dialog', { name: en.picture.confirmTitle }).waitFor()
      await faultless(page, 'the question before deleting')
    }),
  )
}

/** Looks at a page on a desk and on a phone; on the smallest phone it must not scroll sideways. */
async function inspect(page: Page, path: string) {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await faultless(page, `${path} at ${width} pixels`)
  }
  await page.setViewportSize({ width: 320, height: 568 })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  assert.ok(overflow <= 0, `${path} is ${overflow} pixels too wide on the smallest phone`)
  await page.setViewportSize({ width: 1280, height: 800 })
}

const axeSource = await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

async function faultless(page: Page, where: string) {
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
  assert.deepEqual(violations, [], where)
}

/** Makes one of the session's cookies worthless. */
async function spoilCookie(context: BrowserContext, name: string) {
  const cookie = (await context.cookies()).find((candidate) => candidate.name === name)
  assert.ok(cookie, `the cookie ${name} is set`)
  await context.addCookies([{ ...cookie, value: 'worthless' }])
}
