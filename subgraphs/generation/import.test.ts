import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { newId } from '../../platform/ids.ts'
import { newViewer, startTestService } from './test-service.ts'

const service = await startTestService({ workers: 0 })
after(() => service[Symbol.asyncDispose]())

const picture = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#3a7' } })
  .png()
  .toBuffer()

const at = '2026-11-01T10:00:00.000Z'
const generation = {
  id: 'of_before',
  phase: 'SUCCEEDED',
  prompt: 'a green apple',
  negativePrompt: null,
  modelId: 'scripted',
  modelVersion: '1',
  seed: 7,
  width: 64,
  height: 64,
  count: 1,
  steps: 2,
  guidance: 1,
  source: null,
  credits: 1,
  createdAt: at,
  startedAt: at,
  finishedAt: at,
  savedAt: at,
  expiresAt: null,
  notes: [],
  images: [{ id: 'of_before-0', seed: 7, description: 'an apple, green' }],
  stepsDone: 2,
  stepsTotal: 2,
  cancelRequestedAt: null,
  outcome: { status: 'SUCCEEDED' },
  events: [
    { kind: 'queued', position: 1, sequence: 1, at },
    { kind: 'started', sequence: 2, at },
    { kind: 'succeeded', sequence: 3, at },
  ],
}

interface Imported {
  importRecord: { outcome: string; wanted: { path: string; address: string }[] }
}

/** Somebody who brings records along, and what is there of them afterwards. */
function newcomer() {
  const viewer = newViewer()
  const person = { importId: newId(), workspaceId: viewer.personalWorkspaceId, userId: viewer.userId }
  return {
    async take(record: object | string, stage = 'RECORD', category = 'generations') {
      const text = typeof record === 'string' ? record : JSON.stringify(record)
      const { importRecord } = await service.asUsers.execute<Imported>(
        'mutation ($input: ImportRecordInput!) { importRecord(input: $input) { outcome wanted { path address } } }',
        { variables: { input: { ...person, stage, category, record: text } } },
      )
      return importRecord
    },
    async holds() {
      const query = `{ generations { nodes { prompt savedAt images { description } } } found: generations(filter: { text: "apple" }) { nodes { id } }
        presets { name } }`
      return service.api.execute<{
        generations: { nodes: object[] }
        found: { nodes: object[] }
        presets: { name: string }[]
      }>(query, { viewer })
    },
  }
}

const send = (address: string, body: Buffer) =>
  fetch(`${service.url}${address}`, { method: 'PUT', body: new Uint8Array(body) })

test('a record is taken up once, however often it comes, and is found like what was drawn here', async () => {
  const { take, holds } = newcomer()
  const { outcome, wanted } = await take(generation, 'FILES')
  assert.deepEqual([outcome, wanted.map(({ path }) => path)], ['WANTED', ['images/of_before-0/image.png']])
  assert.equal((await send(wanted[0]?.address ?? '', picture)).status, 204)
  assert.equal((await take(generation, 'FILES')).outcome, 'READY')
  assert.deepEqual((await holds()).generations.nodes, [], 'files are not yet pictures')
  for (let times = 0; times < 3; times++) assert.equal((await take(generation)).outcome, 'IMPORTED')
  const { generations, found } = await holds()
  assert.deepEqual(generations.nodes, [
    { prompt: 'a green apple', savedAt: at, images: [{ description: 'an apple, green' }] },
  ])
  assert.equal(found.nodes.length, 1)
})

test('the same record of two people is two, and neither takes up the files of the other', async () => {
  const [ada, bob] = [newcomer(), newcomer()]
  const address = (await ada.take(generation, 'FILES')).wanted[0]?.address ?? ''
  assert.equal((await send(address, picture)).status, 204)
  assert.equal((await ada.take(generation)).outcome, 'IMPORTED')
  assert.equal((await bob.take(generation)).outcome, 'WANTED')
  assert.deepEqual((await bob.holds()).generations.nodes, [])
})

test('what was sent for a broken archive is discarded', async () => {
  const { take, holds } = newcomer()
  await send((await take(generation, 'FILES')).wanted[0]?.address ?? '', picture)
  assert.equal((await take(generation, 'DISCARD')).outcome, 'SKIPPED')
  assert.equal((await take(generation, 'FILES')).outcome, 'WANTED', 'the file is gone')
  assert.deepEqual((await holds()).generations.nodes, [])
})

test('files go to the address that they are wanted at, and only pictures do', async () => {
  const address = (await newcomer().take(generation, 'FILES')).wanted[0]?.address ?? ''
  const statusOf = async (url: string, body: Buffer) => (await send(url, body)).status
  assert.equal(await statusOf(address, Buffer.from('no picture')), 422)
  assert.equal(await statusOf(address, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), 422)
  assert.equal(await statusOf(address.replace(/-0\?/, '-1?'), picture), 403)
  assert.equal(await statusOf(address.split('?')[0] ?? '', picture), 403)
})

test('a record that no export writes is refused, one that was under way is left out', async () => {
  const { take, holds } = newcomer()
  const refused = [
    'no JSON',
    '[]',
    { ...generation, phase: 'DREAMT' },
    { ...generation, id: '../../elsewhere' },
    { ...generation, images: [{ id: 'of_before-0/../../x', seed: 1 }] },
    { ...generation, prompt: 'a'.repeat(10_001) },
    { ...generation, seed: -1 },
    { ...generation, createdAt: 'yesterday' },
    { ...generation, events: [] },
    { ...generation, events: generation.events.toReversed() },
    {
      ...generation,
      events: [{ kind: 'stepped', imageIndex: 0, step: 1, steps: 1, preview: 'javascript:0', sequence: 1, at }],
    },
  ]
  for (const record of refused) {
    const { outcome } = await take(record)
    assert.ok(outcome === 'REFUSED' || outcome === 'SKIPPED', JSON.stringify(record).slice(0, 100))
  }
  assert.equal((await take(generation, 'RECORD', 'secrets')).outcome, 'REFUSED')
  assert.equal((await take({ ...generation, phase: 'RUNNING' })).outcome, 'SKIPPED')
  assert.deepEqual((await holds()).generations.nodes, [])
})

test('a preset comes along, and one of its name that is there stays', async () => {
  const { take, holds } = newcomer()
  const options = { style: 'in oil', negativePrompt: null, modelId: null, width: null, height: null, count: null }
  const preset = { id: 'p', name: 'Oils', ...options, steps: 8, guidance: 1.5, createdAt: at }
  assert.equal((await take(preset, 'FILES', 'presets')).outcome, 'READY')
  assert.deepEqual((await holds()).presets, [])
  for (const id of ['p', 'p', 'q'])
    assert.equal((await take({ ...preset, id }, 'RECORD', 'presets')).outcome, 'IMPORTED')
  assert.deepEqual((await holds()).presets, [{ name: 'Oils' }])
})
