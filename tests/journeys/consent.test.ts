import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { en } from '../../web/src/words/catalogues/en.ts'
import { policyEn } from '../../web/src/words/policy/en.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse, signUp, skip, visit } from '../support/visitor.ts'

/** Plays Google: its script sets the cookies that the real one sets, and the test reads what it was told. */
const requested: string[] = []
const google = createServer((request, response) => {
  requested.push(request.url ?? '')
  response.setHeader('content-type', 'text/javascript')
  response.end(
    "document.cookie = '_ga=GA1.1; path=/'; document.cookie = '_ga_ABCDE12345=GS1; path=/'; window.tagged = true",
  )
})
await once(google.listen(0, '127.0.0.1'), 'listening')
after(() => google.close())
const { port } = google.address() as AddressInfo
const house = await openHouse({
  env: { GOOGLE_TAG_ID: 'G-ABCDE12345', GOOGLE_TAG_ORIGIN: `http://127.0.0.1:${port}` },
})
after(() => house?.[Symbol.asyncDispose]())

const banner = (page: Page) => page.getByRole('region', { name: en.consent.title })
const commands = (page: Page) =>
  page.evaluate(() => {
    const { dataLayer = [] } = window as { dataLayer?: ArrayLike<unknown>[] }
    return dataLayer.map((command) => [...Array.from(command)].map((part) => (part instanceof Date ? 'now' : part)))
  })
const cookieNames = async (context: BrowserContext) => (await context.cookies()).map(({ name }) => name).sort()
const consent = (ads: string, analytics: string) => ({
  ad_storage: ads,
  ad_user_data: ads,
  ad_personalization: ads,
  analytics_storage: analytics,
})

test(
  'nothing optional is requested or stored before consent, nor after a refusal, and all works without',
  { skip },
  () =>
    visit(house, {}, async (page, context) => {
      requested.length = 0
      await page.goto('/')
      await banner(page).waitFor()
      assert.deepEqual(await commands(page), [])
      await banner(page).getByRole('button', { name: en.consent.refuse }).click()
      await banner(page).waitFor({ state: 'detached' })
      await signUp(page, 'a fox')
      await page.reload()
      await page.getByRole('banner').getByText(en.frame.studio).waitFor()
      await page.waitForLoadState('networkidle')
      assert.equal(await banner(page).count(), 0, 'it asks once')
      assert.deepEqual(requested, [])
      assert.deepEqual(await commands(page), [])
      assert.deepEqual(await cookieNames(context), ['access_token', 'refresh_token'])
    }),
)

test(
  'with consent everything is denied first, then granted, then loaded; taking it back removes cookies and script',
  { skip },
  () =>
    visit(house, {}, async (page, context) => {
      requested.length = 0
      await page.goto('/')
      await banner(page).getByRole('button', { name: en.consent.allow }).click()
      await page.waitForFunction(() => (window as { tagged?: boolean }).tagged)
      assert.deepEqual(requested, ['/gtag/js?id=G-ABCDE12345'])
      assert.deepEqual(await commands(page), [
        ['consent', 'default', consent('denied', 'denied')],
        ['consent', 'update', consent('granted', 'granted')],
        ['js', 'now'],
        ['config', 'G-ABCDE12345'],
      ])

      await page.getByRole('contentinfo').getByRole('link', { name: en.frame.cookies }).click()
      await page.getByLabel(policyEn.cookies.topics.ADVERTISING).uncheck()
      await page.getByRole('button', { name: policyEn.cookies.save }).click()
      await eventually(async () => {
        assert.deepEqual((await commands(page)).at(-1), ['consent', 'update', consent('denied', 'granted')])
      })
      await page.getByText(policyEn.cookies.history).click()
      await page.getByText(policyEn.cookies.decision(true, true)).waitFor()

      await page.getByLabel(policyEn.cookies.topics.ANALYTICS).uncheck()
      await page.getByRole('button', { name: policyEn.cookies.save }).click()
      await eventually(async () => assert.deepEqual(await cookieNames(context), []))
      await page.waitForFunction(() => !(window as { tagged?: boolean }).tagged)
      assert.equal(requested.length, 1)
    }),
)

test('whoever is signed in decides for all their browsers, and the account keeps the history', { skip }, () =>
  visit(house, {}, async (page) => {
    await signUp(page, 'a fox')
    await banner(page).getByRole('button', { name: en.consent.allow }).click()
    await page.waitForFunction(() => (window as { tagged?: boolean }).tagged)
    await page.goto('/account/privacy')
    const advertising = page.getByLabel(en.privacyCentre.topics.ADVERTISING)
    await eventually(async () => assert.equal(await advertising.isChecked(), true))
    await advertising.click()
    await eventually(async () => {
      assert.deepEqual((await commands(page)).at(-1), ['consent', 'update', consent('denied', 'granted')])
    })
    await page.evaluate(() => localStorage.removeItem('imaginprompt-consent'))
    await page.reload()
    await eventually(async () => {
      assert.deepEqual((await commands(page))[1], ['consent', 'update', consent('denied', 'granted')])
    })
    assert.equal(await banner(page).count(), 0)
  }),
)
