import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { serverAudits } from 'graphql-http'
import { startToyPlatform, type ToyPlatform } from '../toy/platform.ts'

suite('GraphQL over HTTP', () => {
  let toys: ToyPlatform
  before(async () => {
    toys = await startToyPlatform()
  })
  after(() => toys[Symbol.asyncDispose]())

  const audits = serverAudits({ url: () => `${toys.url}/graphql` })
  test('the audit has 61 items', () => assert.equal(audits.length, 61))
  for (const audit of audits)
    test(`${audit.id}: ${audit.name}`, async () => {
      const result = await audit.fn()
      if (result.status !== 'ok') assert.fail(`${result.status}: ${result.reason}`)
    })
})
