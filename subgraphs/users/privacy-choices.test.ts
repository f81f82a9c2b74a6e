import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  choiceOn,
  type PrivacyDecision,
  permittedFor,
  permittedIn,
  privacyTopics,
  updatePrivacyChoices,
} from './domain/privacy-choices.ts'
import { currentTexts } from './domain/privacy-texts.ts'
import { device, openTestPorts, signUpAs } from './test-ports.ts'
import { startUsers } from './test-service.ts'

const { version } = currentTexts
const decided = (allowed: boolean, textVersion = version): PrivacyDecision => ({
  id: '1',
  userId: 'ada',
  topic: 'analytics',
  allowed,
  textVersion,
  at: new Date(0),
})

test('nothing optional is allowed before somebody says so, and a yes to an older text is none to the new one', () => {
  assert.equal(choiceOn('analytics', {}).allowed, false)
  assert.equal(choiceOn('advertising', {}).allowed, false)
  assert.equal(choiceOn('analytics', { analytics: decided(true) }).allowed, true)
  assert.equal(choiceOn('analytics', { analytics: decided(true, 'older') }).allowed, false)
  assert.equal(choiceOn('learning', { learning: decided(false, 'older') }).allowed, false, 'a no stays a no')
})

test('whatever is decided in whatever order, the last word on each topic holds and the history tells all that changed', async () => {
  await using bench = await openTestPorts()
  const { ports } = bench
  const change = fc.record(Object.fromEntries(privacyTopics.map((topic) => [topic, fc.boolean()])), {
    requiredKeys: [],
  })
  let people = 0
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
      const { user } = await signUpAs(ports, `person${++people}`)
      const last: Partial<Record<string, boolean>> = {}
      let news = 0
      for (const one of changes) {
        for (const [topic, allowed] of Object.entries(one)) if (last[topic] !== allowed) news++
        Object.assign(last, one)
        bench.advance(1)
        const outcome = await updatePrivacyChoices(ports, user.id, one, version, device)
        assert.equal(outcome.kind, 'updated')
      }
      const decisions = await ports.privacy.decisionsOf(user.id)
      for (const topic of privacyTopics)
        assert.equal(choiceOn(topic, decisions).allowed, last[topic] ?? choiceOn(topic, {}).allowed)
      assert.equal((await ports.privacy.history(user.id, { first: 100, after: null })).length, news)
    }),
    { numRuns: 25 },
  )
})

test('who restricts processing is neither worked for nor learnt from, and what is nobody’s is not either', async () => {
  await using bench = await openTestPorts()
  const { ports } = bench
  const { user } = await signUpAs(ports, 'ada')
  const both = async () => [await permittedFor(ports, user.id), await permittedIn(ports, user.personalWorkspaceId)]
  assert.deepEqual(await both(), Array(2).fill({ processing: true, learning: true }))
  await updatePrivacyChoices(ports, user.id, { learning: false }, version, device)
  assert.deepEqual(await both(), Array(2).fill({ processing: true, learning: false }))
  await updatePrivacyChoices(ports, user.id, { learning: true, processing: false }, version, device)
  assert.deepEqual(await both(), Array(2).fill({ processing: false, learning: false }))
  assert.deepEqual(await permittedFor(ports, 'nobody'), { processing: false, learning: false })
  assert.deepEqual(await permittedIn(ports, 'nowhere'), { processing: false, learning: false })
})

const UPDATE = `mutation ($input: UpdatePrivacyChoicesInput!) {
  updatePrivacyChoices(input: $input) {
    __typename
    ... on Problem { message }
    ... on UpdatePrivacyChoicesSuccess { viewer { privacyChoices {
      choices { topic allowed decidedAt }
      history(first: 1) { nodes { topic allowed textVersion text } pageInfo { hasNextPage } }
    } } }
  }
}`

test('a person reads the texts, decides, and reads in the history what they decided upon', async () => {
  await using service = await startUsers()
  const { viewer } = await service.signUp('Ada')
  const { privacyTexts } = await service.users.execute<{
    privacyTexts: { version: string; texts: { topic: string; text: string }[] }
  }>('{ privacyTexts { version texts { topic text } } }')
  const answer = await service.users.execute<{ updatePrivacyChoices: Updated }>(UPDATE, {
    viewer,
    variables: { input: { analytics: true, processing: false, textVersion: privacyTexts.version } },
  })
  const { choices, history } = answer.updatePrivacyChoices.viewer.privacyChoices
  const allowed = Object.fromEntries(choices.map((choice) => [choice.topic, choice.allowed]))
  assert.deepEqual(allowed, {
    ANALYTICS: true,
    ADVERTISING: false,
    LEARNING: true,
    PROCESSING: false,
  })
  assert.equal(history.pageInfo.hasNextPage, true)
  const [latest] = history.nodes
  assert.equal(latest?.text, privacyTexts.texts.find(({ topic }) => topic === latest?.topic)?.text)
})

interface Updated {
  viewer: {
    privacyChoices: {
      choices: { topic: string; allowed: boolean }[]
      history: { nodes: { topic: string; text: string }[]; pageInfo: { hasNextPage: boolean } }
    }
  }
}

test('nothing is decided upon texts that are not those of now', async () => {
  await using service = await startUsers()
  const { viewer } = await service.signUp('Ada')
  const answer = await service.users.execute<{ updatePrivacyChoices: { __typename: string } }>(UPDATE, {
    viewer,
    variables: { input: { analytics: true, textVersion: '2001-01-01' } },
  })
  assert.equal(answer.updatePrivacyChoices.__typename, 'PrivacyTextOutdated')
})

test('what may be done with somebody’s data is told to services alone', async () => {
  await using service = await startUsers()
  const { viewer } = await service.signUp('Ada')
  const answer = await service.users.send('query ($id: ID!) { permittedProcessing(userId: $id) { processing } }', {
    viewer,
    variables: { id: viewer.userId },
  })
  assert.equal(answer.errors[0]?.extensions.code, 'FORBIDDEN')
})
