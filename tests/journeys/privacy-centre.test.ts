import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { en } from '../../web/src/words/catalogues/en.ts'
import { unzip } from '../support/unzip.ts'
import { develop, openHouse, promptOf, signUp, skip, visit } from '../support/visitor.ts'

const house = await openHouse()
after(() => house?.[Symbol.asyncDispose]())
const { activity, held, privacyCentre, studio } = en

test('who restricts processing is told so in the studio, and finds the way back', { skip }, () =>
  visit(house, {}, async (page) => {
    await signUp(page, 'a red apple')
    await page.goto('/account/privacy')
    const processing = page.getByLabel(privacyCentre.topics.PROCESSING)
    assert.equal(await page.getByLabel(privacyCentre.topics.ANALYTICS).isChecked(), false)
    await processing.click()
    await page.getByText(privacyCentre.restricted).waitFor()

    await page.goto('/studio')
    await promptOf(page).fill('a red apple')
    await promptOf(page).press('Control+Enter')
    await page.getByRole('alert').getByText(studio.restricted).waitFor()
    await page.getByRole('link', { name: studio.liftRestriction }).click()

    await processing.click()
    await page.getByText(privacyCentre.restricted).waitFor({ state: 'detached' })
    await page.getByText(privacyCentre.history).click()
    await page.getByText('wording of').first().waitFor()
    assert.equal(await page.getByText('wording of').count(), 2)

    await page.goto('/studio')
    await promptOf(page).fill('a red apple')
    await develop(page)
  }),
)

test('a person sees what is held, has an archive made and downloads it, and brings it along to another account', {
  skip,
}, async () => {
  let archive = ''
  await visit(house, {}, async (page) => {
    await signUp(page, 'a red apple')
    await develop(page)
    await page.goto('/account/privacy')
    const open = (sort: keyof typeof privacyCentre.held) =>
      page.getByText(privacyCentre.held[sort], { exact: true }).click()
    await open('generation/generations')
    await page.getByText(held.facts.PROMPT('a red apple')).waitFor()
    await open('users/activities')
    await page.getByText(activity.actions.SIGNED_UP).waitFor()
    await open('users/letters')
    await page.getByText(held.facts.KIND('verifyEmail')).waitFor()
    const see = `${held.see}: ${privacyCentre.held['generation/generations']}`
    assert.equal(await page.getByRole('link', { name: see }).getAttribute('href'), '/gallery')
    await page.getByRole('button', { name: privacyCentre.exportAll }).click()
    const link = page.getByRole('link', { name: 'Download the archive' })
    await link.waitFor()
    const downloading = page.waitForEvent('download')
    await link.click()
    archive = join(house?.dataDir ?? assert.fail(), 'brought-along.zip')
    await (await downloading).saveAs(archive)
    const files = await unzip(await readFile(archive))
    const { entries } = JSON.parse(String(files.get('manifest.json')))
    for (const { path, sha256 } of entries) {
      const content = files.get(path) ?? assert.fail(path)
      assert.equal(createHash('sha256').update(content).digest('hex'), sha256)
    }
    assert.ok([...files.keys()].some((path) => path.endsWith('/image.png')))
  })
  await visit(house, {}, async (page) => {
    await signUp(page, 'a red apple')
    await page.goto('/account/privacy')
    const choose = page.getByLabel(privacyCentre.importChoose)
    await choose.setInputFiles({ name: 'notes.zip', mimeType: 'application/zip', buffer: Buffer.from('no archive') })
    await page.getByText(privacyCentre.importFaults.NOT_AN_ARCHIVE).waitFor()
    await choose.setInputFiles(archive)
    await page.getByText(privacyCentre.imported(1)).waitFor()
    await page.getByRole('link', { name: privacyCentre.importGallery }).click()
    await page.getByRole('button', { name: /a red apple/ }).waitFor()
  })
})
