import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eventually } from '../../tests/support/eventually.ts'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { LEAST_PEOPLE } from './domain/learn-speed.ts'
import { requestGeneration } from './domain/request-generation.ts'
import { ada, kindsOf, lighthouse, openBench, queue, workOnce } from './test-bench.ts'
import { newViewer, startTestService } from './test-service.ts'

let mongo: Awaited<ReturnType<typeof startTestMongo>>
before(async () => {
  mongo = await startTestMongo()
})
after(() => mongo[Symbol.asyncDispose]())

test('for whoever restricts processing nothing is queued, held or kept', async () => {
  await using bench = await openBench(mongo.uri)
  bench.permission.processing = false
  assert.deepEqual(await requestGeneration(bench.ports, ada, lighthouse), { kind: 'processingRestricted' })
  assert.equal(bench.account.available, 100)
  assert.equal(await bench.records.Generations.countDocuments(), 0)

  bench.permission.processing = true
  assert.equal((await requestGeneration(bench.ports, ada, lighthouse)).kind, 'queued')
})

test('what was queued before a restriction is canceled, and its credits return', async () => {
  await using bench = await openBench(mongo.uri)
  const queued = await queue(bench.ports)
  bench.permission.processing = false
  await workOnce(bench.ports)
  assert.equal((await bench.ports.generations.find(queued))?.phase, 'CANCELED')
  assert.deepEqual(await kindsOf(bench.ports, queued), ['queued', 'started', 'canceled'])
  assert.deepEqual(bench.provider.script.drawn, [])
  assert.equal(bench.account.available, 100)
})

test('what is learnt is of twenty people or more, holds nothing of any, and nothing of whoever objects', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports, permission, records } = bench
  const drawFor = async (userId: string) => {
    await requestGeneration(ports, { ...ada, userId }, lighthouse)
    await workOnce(ports)
  }
  await drawFor('twice')
  await drawFor('twice')
  for (let person = 2; person < LEAST_PEOPLE; person++) await drawFor(`person-${person}`)
  permission.learning = false
  await drawFor('objector')
  assert.equal(await records.Speeds.countDocuments(), 0)

  permission.learning = true
  await drawFor('the-last')
  const learnt = await records.Speeds.find().lean()
  assert.deepEqual(learnt.map(({ _id }) => _id).toSorted(), [
    'embedded-sketch',
    'embedded-sketch PICTURE',
    'embedded-sketch PICTURE 256x256 2 guided words',
  ])
  for (const speed of learnt) assert.deepEqual(Object.keys(speed).toSorted(), ['_id', 'secondsPerPass'])
})

const GENERATE = `mutation { generate(input: {prompt: "a lighthouse", width: 256, steps: 2}) {
  __typename ... on Problem { message } ... on GenerateSuccess { generation { id } }
} }`

test('users is asked each time, and where it does not answer nothing is done', async () => {
  await using service = await startTestService()
  const viewer = newViewer()
  const send = () => service.api.send<{ generate: { __typename: string; message?: string } }>(GENERATE, { viewer })
  assert.equal((await send()).data?.generate.__typename, 'GenerateSuccess')
  await eventually(async () => assert.equal(service.script.drawn.length, 1))

  service.permission.processing = false
  const refused = (await send()).data?.generate
  assert.equal(refused?.__typename, 'ProcessingRestricted')
  assert.match(refused?.message ?? '', /privacy centre/)

  service.users.isUp = false
  assert.equal((await send()).errors[0]?.extensions.code, 'UPSTREAM_UNAVAILABLE')
  assert.equal(service.script.drawn.length, 1)
})
