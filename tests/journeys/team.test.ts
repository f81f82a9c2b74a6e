import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { en } from '../../web/src/words/catalogues/en.ts'
import { teamwork } from '../support/test-team.ts'
import { unzip } from '../support/unzip.ts'
import { develop, hasCredits, openHouse, password, promptOf, signUp, skip, visit } from '../support/visitor.ts'

const house = await openHouse()
after(() => house?.[Symbol.asyncDispose]())
const words = en.workspaces

const switcher = (page: Page) => page.getByRole('banner').getByRole('combobox', { name: en.frame.workspace })
const axeSource = await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** Fails with what axe finds on the page. */
async function accessible(page: Page): Promise<void> {
  await page.evaluate(axeSource)
  const faults = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
  assert.deepEqual(faults, [], page.url())
}

test('a team is formed, works together, and loses a member', { skip }, () =>
  visit(house, {}, async (ada) => {
    assert.ok(house)
    const { mailedToken, grantCredits } = teamwork(house)
    const address = await signUp(ada, 'a fox')
    await ada.goto(`/verify#${await mailedToken(address, 'Confirm your e-mail address')}`)
    await ada.getByRole('button', { name: en.link.verify }).click()
    await ada.getByText(en.link.verified(address)).waitFor()

    await ada.goto('/workspaces')
    await ada.getByLabel(words.name).fill('Lighthouse')
    await ada.getByRole('button', { name: words.create }).click()
    await ada.waitForURL('**/members')
    const id = ada.url().split('/').at(-2) ?? ''
    assert.equal(await switcher(ada).inputValue(), id, 'one works in the new team')
    await hasCredits(ada, 0)
    await grantCredits(id, 50)
    await hasCredits(ada, 50)

    await ada.getByLabel(words.email).fill('bob@example.test')
    await ada.getByRole('button', { name: words.invite }).click()
    await ada.getByText(words.invited('bob@example.test')).waitFor()
    await ada.getByRole('button', { name: words.revokeThis('bob@example.test') }).waitFor()
    await accessible(ada)
    const token = await mailedToken('bob@example.test', 'An invitation to a team')

    await visit(house, { viewport: { width: 390, height: 844 } }, async (bob) => {
      await bob.goto(`/invitation#${token}`)
      await bob.getByText('Lighthouse').waitFor()
      await accessible(bob)
      await bob.getByRole('main').getByRole('link', { name: en.frame.signUp }).click()
      await bob.getByLabel(en.enter.name).fill('Bob')
      await bob.getByLabel(en.enter.email).fill('bob@example.test')
      await bob.getByLabel(en.enter.password).fill('a long pass phrase of four words')
      await bob.getByRole('main').getByRole('button', { name: en.enter.signUp }).click()
      await bob.waitForURL('**/invitation')
      await bob.getByRole('button', { name: words.accept }).click()
      await bob.getByText(words.joined('Lighthouse')).waitFor()
      await bob.getByRole('main').getByRole('link', { name: words.toStudio }).click()

      assert.equal(await switcher(bob).inputValue(), id)
      await promptOf(bob).fill('a red apple')
      await develop(bob)
      await hasCredits(bob, 49)
      await switcher(bob).selectOption({ label: en.frame.personalWorkspace })
      await hasCredits(bob, 100)
      await bob.getByRole('heading', { name: en.studio.emptyTitle }).waitFor()

      await ada.goto('/gallery')
      await ada.getByRole('button', { name: /a red apple/ }).waitFor()
      await ada.goto(`/workspaces/${id}/members`)
      await ada.getByRole('combobox', { name: words.roleOf('Bob') }).selectOption('VIEWER')
      await ada.getByText(new RegExp(`^${words.roles.VIEWER} ·`)).waitFor()

      await bob.goto('/studio')
      await switcher(bob).selectOption(id)
      await bob.getByText(words.lookOnly('Lighthouse')).waitFor()
      assert.ok(await bob.getByRole('button', { name: en.studio.generate }).isDisabled())
      await bob.getByRole('button', { name: en.picture.delete }).waitFor({ state: 'detached' })

      await bob.goto(`/workspaces/${id}/keys`)
      await bob.getByText(words.forbidden).waitFor()
      await bob.goto(`/workspaces/${id}/settings`)
      await bob.getByRole('heading', { name: words.leaveTitle }).waitFor()
      await accessible(bob)
      await bob.getByRole('button', { name: words.leave, exact: true }).click()
      await bob.getByRole('dialog').getByRole('button', { name: words.leave, exact: true }).click()
      await bob.waitForURL('**/workspaces')
      await switcher(bob).waitFor({ state: 'detached' })
      await bob.goto(`/workspaces/${id}/members`)
      await bob.getByText(words.gone).waitFor()
    })

    await ada.goto(`/workspaces/${id}/settings`)
    await ada.getByRole('button', { name: words.leave, exact: true }).click()
    await ada.getByRole('dialog').getByRole('button', { name: words.leave, exact: true }).click()
    await ada.getByRole('alert').getByText(/owner/).waitFor()

    const archive = ada.getByRole('region', { name: words.exportTitle })
    await archive.getByRole('button', { name: en.privacyCentre.exportAll }).click()
    const link = archive.getByRole('link')
    await link.waitFor()
    const zip = await unzip(Buffer.from(await (await fetch((await link.getAttribute('href')) ?? '')).arrayBuffer()))
    const { userId, workspaceId } = JSON.parse(String(zip.get('manifest.json')))
    assert.deepEqual([userId, workspaceId], [null, id], 'the archive is the team’s')
    const drawn: { prompt: string }[] = JSON.parse(String(zip.get('generation/generations.json')))
    assert.deepEqual(
      drawn.map(({ prompt }) => prompt),
      ['a red apple'],
    )
    await ada.goto('/account/privacy')
    const own = ada.getByRole('region', { name: en.privacyCentre.exportTitle })
    await own.getByRole('button', { name: en.privacyCentre.exportAll }).waitFor()
    await ada.waitForLoadState('networkidle')
    assert.equal(await own.getByRole('link').count(), 0, 'a team’s archive is not shown as one’s own')
    await ada.goto(`/workspaces/${id}/settings`)

    const { deletion, receipt } = en
    const end = ada.getByRole('region', { name: deletion.teamTitle })
    await end.getByLabel(en.security.currentPassword).fill('not the pass phrase')
    await end.getByRole('button', { name: deletion.teamDelete }).click()
    await end.getByText('This is not your present password.').waitFor()
    await accessible(ada)
    await end.getByLabel(en.security.currentPassword).fill(password)
    await end.getByRole('button', { name: deletion.teamDelete }).click()
    await ada.waitForURL('**/receipt/*')
    await ada.getByRole('button', { name: receipt.check }).click()
    await ada.getByText(receipt.erased).waitFor()
    await switcher(ada).waitFor({ state: 'detached' })
  }),
)

test('an API key is made, shown once, used, and revoked', { skip }, () =>
  visit(house, {}, async (page) => {
    await signUp(page, 'a fox')
    await page.goto('/workspaces')
    await page.getByRole('link', { name: en.frame.personalWorkspace }).click()
    await page.getByRole('link', { name: words.places.keys }).click()
    await page.getByLabel(words.keyName).fill('Nightly')
    await page.getByRole('button', { name: words.createKey }).click()
    const secret = (await page.getByRole('dialog').locator('code').textContent()) ?? ''
    assert.match(secret, /^ip_live_[0-9A-Za-z]{46}$/)
    await accessible(page)
    await page.getByRole('dialog').getByRole('button', { name: words.done }).click()

    const ask = async () => {
      const response = await fetch(`${house?.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ query: '{ viewer { name } }' }),
      })
      return (await response.json()) as { data: { viewer: object | null } | null }
    }
    assert.deepEqual((await ask()).data?.viewer, { name: 'Ada' })
    await page.reload()
    await page.getByText(new RegExp(words.keyFacts(secret.slice(-4)))).waitFor()
    assert.equal(await page.getByText(words.neverUsed).count(), 0)

    await page.getByRole('button', { name: words.revokeKeyThis('Nightly') }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.revokeKey }).click()
    await page.getByText(words.keysEmpty).waitFor()
    assert.equal((await ask()).data?.viewer ?? null, null)
  }),
)
