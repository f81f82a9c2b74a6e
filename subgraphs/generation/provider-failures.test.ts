import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { outsideModel } from './clients/provider-card.ts'
import { ProviderFailure, type ProviderFault } from './domain/provider-failure.ts'
import { takeNext } from './domain/queue.ts'
import { requestGeneration } from './domain/request-generation.ts'
import { ada, lighthouse, openBench, queue, workOnce } from './test-bench.ts'

const mongo = await startTestMongo()
after(() => mongo[Symbol.asyncDispose]())

/** A generation whose model fails as it is told, until it is told nothing. */
async function openFailing(fault: ProviderFault) {
  const bench = await openBench(mongo.uri)
  bench.provider.script.step = () => {
    throw new ProviderFailure(fault, 'scripted')
  }
  const { id } = await queue(bench.ports)
  const find = async () => {
    const found = await bench.ports.generations.find({ workspaceId: ada.workspaceId, id })
    assert.ok(found)
    return found
  }
  return { bench, find, work: () => workOnce(bench.ports), [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose]() }
}

test('what a provider refuses to draw fails at once and costs nothing', async () => {
  await using failing = await openFailing({ kind: 'contentBlocked' })
  await failing.work()
  const { phase, outcome } = await failing.find()
  assert.equal(phase, 'FAILED')
  assert.deepEqual(outcome, { status: 'FAILED', reason: 'CONTENT_BLOCKED' })
  assert.equal(failing.bench.account.available, 100)
  assert.equal(failing.bench.account.open(), 0)
})

test('a generation waits for a provider that is busy, without counting it as a failure', async () => {
  await using failing = await openFailing({ kind: 'busy', retryAfter: 7 })
  for (let attempt = 0; attempt < 5; attempt++) await failing.work()
  const { phase, failures } = await failing.find()
  assert.deepEqual([phase, failures], ['QUEUED', 0])
  failing.bench.provider.script.step = () => {}
  await failing.work()
  assert.equal((await failing.find()).phase, 'SUCCEEDED')
  assert.equal(failing.bench.account.charged, 1)
})

test('a provider that breaks down is tried three times where that costs nothing', async () => {
  await using failing = await openFailing({ kind: 'unavailable', repeatable: true })
  for (let attempt = 0; attempt < 2; attempt++) await failing.work()
  assert.equal((await failing.find()).phase, 'QUEUED')
  await failing.work()
  assert.deepEqual((await failing.find()).outcome, { status: 'FAILED', reason: 'MODEL_ERROR' })
})

const final: ProviderFault[] = [
  { kind: 'unavailable', repeatable: false },
  { kind: 'invalidRequest' },
  { kind: 'misconfigured' },
]
for (const fault of final)
  test(`nothing is asked for twice where that may cost twice or can't help: ${fault.kind}`, async () => {
    await using failing = await openFailing(fault)
    await failing.work()
    assert.deepEqual((await failing.find()).outcome, { status: 'FAILED', reason: 'MODEL_ERROR' })
    assert.equal(failing.bench.account.available, 100)
  })

const plain = outsideModel({
  id: 'elsewhere:plain',
  name: 'Plain',
  description: { en: '', ja: '' },
  features: [],
  sizes: ['1024x768'],
  creditsPerArea: 2,
  secondsPerPass: 20,
})

test('each provider takes up what is queued for its own model, and places in the queue are counted by model', async () => {
  await using bench = await openBench(mongo.uri)
  const ports = { ...bench.ports, models: [...bench.ports.models, plain] }
  await queue(bench.ports)
  const elsewhere = await queue(ports, { modelId: plain.id, width: null, steps: null })
  assert.equal(elsewhere.credits, 6)
  assert.equal((await ports.generations.outlook(elsewhere)).position, 1)
  const taken = await takeNext(ports, { model: plain, version: '1' })
  assert.equal(taken?.id, elsewhere.id)
  assert.equal(await takeNext(ports, { model: plain, version: '1' }), undefined)
})

test('what a model lacks is refused by name', async () => {
  await using bench = await openBench(mongo.uri)
  const ports = { ...bench.ports, models: [plain] }
  const request = { ...lighthouse, width: null, steps: null }
  const source = { imageId: 'any' }
  const faultOf = async (changes: object) => {
    const result = await requestGeneration(ports, ada, { ...request, ...changes })
    return result.kind === 'invalid' ? [result.fault.field, result.fault.problem] : result.kind
  }
  assert.deepEqual(await faultOf({ negativePrompt: 'fog' }), ['negativePrompt', 'notSupported'])
  assert.deepEqual(await faultOf({ source }), ['source', 'notSupported'])
  assert.deepEqual(await faultOf({ steps: 8 }), ['steps', 'outOfRange'])
  assert.deepEqual(await faultOf({ negativePrompt: '  ' }), 'queued')
})
