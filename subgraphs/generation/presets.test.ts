import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '../../platform/ids.ts'
import { newViewer, startTestService } from './test-service.ts'

const service = await startTestService({ workers: 0 })
after(() => service[Symbol.asyncDispose]())
const team = newId()
const ada = newViewer({ [team]: 'MEMBER' })
const bob = newViewer({ [team]: 'MEMBER' })
const guest = newViewer({ [team]: 'VIEWER' })
const mallory = newViewer()

interface Created {
  createPreset: { __typename: string; preset?: { id: string }; field?: string; message?: string }
}

async function create(input: object, viewer = ada) {
  const mutation = `mutation ($input: CreatePresetInput!) { createPreset(input: $input) {
    __typename ... on CreatePresetSuccess { preset { id } } ... on InvalidInput { field message }
  } }`
  return (await service.api.execute<Created>(mutation, { viewer, variables: { input } })).createPreset
}

async function list(viewer = ada, workspaceId?: string) {
  const query = `query ($workspaceId: ID) { presets(workspaceId: $workspaceId) {
    id name style negativePrompt width steps model { id } owner { id } workspace { id }
  } }`
  interface Found {
    presets: { id: string; name: string; steps: number | null; owner: { id: string } }[]
  }
  return (await service.api.execute<Found>(query, { viewer, variables: { workspaceId } })).presets
}

const remove = (id: string, viewer = ada) =>
  service.api.execute<{ deletePreset: { presetId: string } }>(
    'mutation ($id: ID!) { deletePreset(input: { id: $id }) { ... on DeletePresetSuccess { presetId } } }',
    { viewer, variables: { id } },
  )
const names = async (viewer = ada, workspaceId?: string) => (await list(viewer, workspaceId)).map(({ name }) => name)

test('options are kept under a name as they were given, and what was left open stays open', async () => {
  const viewer = newViewer()
  const options = { name: ' Storybook ', style: 'cartoon', negativePrompt: 'text', width: 256, steps: 12 }
  assert.equal((await create(options, viewer)).__typename, 'CreatePresetSuccess')
  const [{ id, ...preset } = { id: '' }] = await list(viewer)
  assert.ok(id)
  assert.deepEqual(preset, {
    ...options,
    name: 'Storybook',
    model: null,
    owner: { id: viewer.userId },
    workspace: { id: viewer.personalWorkspaceId },
  })
})

test('those of a team are everybody’s in it, those of one’s own are nobody else’s', async () => {
  await create({ name: 'mine' })
  const { preset } = await create({ name: 'ours', workspaceId: team })
  assert.ok(preset)
  assert.deepEqual(await names(), ['mine'])
  for (const member of [ada, bob, guest]) assert.deepEqual(await names(member, team), ['ours'])
  assert.deepEqual(await names(bob), [])

  await assert.rejects(() => list(mallory, team))
  await assert.rejects(() => create({ name: 'x', workspaceId: team }, mallory))
  await assert.rejects(() => create({ name: 'x', workspaceId: team }, guest))
  await assert.rejects(() => remove(preset.id, mallory))
  await assert.rejects(() => remove(preset.id, guest))
  assert.equal((await remove(preset.id, bob)).deletePreset.presetId, preset.id)
  assert.deepEqual(await names(ada, team), [])
  await assert.rejects(() => remove(preset.id))
})

test('says what is wrong with one, beside its field', async () => {
  const faults: [object, string][] = [
    [{ name: ' ' }, 'name'],
    [{ name: 'x'.repeat(61) }, 'name'],
    [{ name: 'a', style: 'x'.repeat(501) }, 'style'],
    [{ name: 'a', steps: 31 }, 'steps'],
    [{ name: 'a', width: 300 }, 'width'],
    [{ name: 'a', count: 0 }, 'count'],
  ]
  for (const [input, field] of faults) {
    const { __typename, field: named, message } = await create(input)
    assert.deepEqual([__typename, named], ['InvalidInput', field])
    assert.ok(message)
  }
  await assert.rejects(() => create({ name: 'a', modelId: 'none' }))
})

test('a name is taken once in a workspace, also by two at once', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => create({ name: 'twins' }, bob)))
  assert.deepEqual(answers.map(({ __typename }) => __typename).sort(), [
    'CreatePresetSuccess',
    'InvalidInput',
    'InvalidInput',
  ])
  assert.equal((await create({ name: 'twins' }, mallory)).__typename, 'CreatePresetSuccess')
})
