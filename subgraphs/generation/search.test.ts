import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import type { ListFilter } from './domain/ports.ts'
import { saveGeneration } from './domain/save-generation.ts'
import { fillTerms } from './store/fill-terms.ts'
import { type Bench, openBench, queue, workOnce } from './test-bench.ts'

let mongo: Awaited<ReturnType<typeof startTestMongo>>
before(async () => {
  mongo = await startTestMongo()
})
after(() => mongo[Symbol.asyncDispose]())

const DAY = 86_400_000
const all = { first: 20, after: null }
const promptsOf = async ({ ports }: Bench, filter: ListFilter, workspaceId = 'studio') =>
  (await ports.generations.list(workspaceId, filter, all)).map(({ prompt }) => prompt)

test('finds generations by words of either language, and only in their own workspace', async () => {
  await using bench = await openBench(mongo.uri)
  for (const prompt of ['a red fox in the snow', '雪の中の赤い狐', 'a red whale']) await queue(bench.ports, { prompt })
  assert.deepEqual(await promptsOf(bench, { text: 'RED' }), ['a red whale', 'a red fox in the snow'])
  assert.deepEqual(await promptsOf(bench, { text: 'snow red' }), ['a red fox in the snow'])
  assert.deepEqual(await promptsOf(bench, { text: '赤い狐' }), ['雪の中の赤い狐'])
  assert.deepEqual(await promptsOf(bench, { text: '?!' }), [])
  assert.equal((await promptsOf(bench, { text: '  ' })).length, 3)
  assert.deepEqual(await promptsOf(bench, { text: 'red' }, 'elsewhere'), [])
})

test('joins words, day, model, size and what is kept', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports, advance } = bench
  const first = await queue(ports, { prompt: 'one fox' })
  await workOnce(ports)
  await saveGeneration(ports, first)
  advance(DAY)
  const second = await queue(ports, { prompt: 'two fox', width: 512 })

  assert.deepEqual(await promptsOf(bench, { text: 'fox', saved: true }), ['one fox'])
  assert.deepEqual(await promptsOf(bench, { text: 'fox', width: 512 }), ['two fox'])
  assert.deepEqual(await promptsOf(bench, { width: 256, height: first.height }), ['one fox'])
  assert.deepEqual(await promptsOf(bench, { modelId: first.modelId }), ['two fox', 'one fox'])
  assert.deepEqual(await promptsOf(bench, { modelId: 'another' }), [])
  assert.deepEqual(await promptsOf(bench, { createdFrom: second.createdAt }), ['two fox'], 'the first instant counts')
  assert.deepEqual(await promptsOf(bench, { createdBefore: second.createdAt }), ['one fox'], 'the last does not')
})

test('pages through what a search finds without a gap or a repetition', async () => {
  await using bench = await openBench(mongo.uri)
  for (const number of [1, 2, 3, 4, 5]) await queue(bench.ports, { prompt: `fox ${number}` })
  const filter = { text: 'fox', createdFrom: new Date(0) }
  const [five, four, next] = await bench.ports.generations.list('studio', filter, { first: 2, after: null })
  assert.deepEqual([five?.prompt, four?.prompt, next?.prompt], ['fox 5', 'fox 4', 'fox 3'])
  assert.ok(four)
  const after = { at: four.createdAt, id: four.id }
  const rest = await bench.ports.generations.list('studio', filter, { first: 20, after })
  assert.deepEqual(
    rest.map(({ prompt }) => prompt),
    ['fox 3', 'fox 2', 'fox 1'],
  )
})

test('what an earlier version wrote is found once the service has started', async () => {
  await using bench = await openBench(mongo.uri)
  await queue(bench.ports, { prompt: 'an old fox' })
  await bench.records.Generations.updateMany({}, { $unset: { terms: 1 } })
  assert.deepEqual(await promptsOf(bench, { text: 'fox' }), [])
  await fillTerms(bench.records)
  assert.deepEqual(await promptsOf(bench, { text: 'fox' }), ['an old fox'])
})
