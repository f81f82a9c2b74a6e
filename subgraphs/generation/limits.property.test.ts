import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { createPreset } from './domain/create-preset.ts'
import { createUpload, MAX_OPEN as MOST_UPLOADS } from './domain/create-upload.ts'
import { MAX_PRESETS } from './domain/preset.ts'
import { MAX_OPEN as MOST_GENERATIONS, requestGeneration } from './domain/request-generation.ts'
import { ada, type Bench, lighthouse, openBench } from './test-bench.ts'

let mongo: Awaited<ReturnType<typeof startTestMongo>>
before(async () => {
  mongo = await startTestMongo()
})
after(() => mongo[Symbol.asyncDispose]())

const { workspaceId } = ada

interface Limited {
  most: number
  /** Asks for one more, and says whether it was granted. */
  act: (bench: Bench) => Promise<boolean>
  /** Makes so many copies of the one that there is. */
  copy: (bench: Bench, times: number) => Promise<unknown>
  count: (bench: Bench) => Promise<number>
}

const ids = (times: number) => Array.from({ length: times }, (_, at) => ({ _id: `copy${at}` }))

const limits: Record<string, Limited> = {
  'open generations': {
    most: MOST_GENERATIONS,
    act: async ({ ports }) => (await requestGeneration(ports, ada, lighthouse)).kind === 'queued',
    async copy({ records }, times) {
      const one = await records.Generations.findOne({ workspaceId }).lean()
      return records.Generations.insertMany(ids(times).map((id) => ({ ...one, ...id })))
    },
    count: ({ ports }) => ports.generations.countOpen(workspaceId),
  },
  'uploads under way': {
    most: MOST_UPLOADS,
    act: async ({ ports }) => (await createUpload(ports, ada, { mimeType: 'image/png', bytes: 8 })).kind === 'created',
    async copy({ records }, times) {
      const one = await records.Uploads.findOne({ workspaceId }).lean()
      return records.Uploads.insertMany(ids(times).map((id) => ({ ...one, ...id })))
    },
    count: ({ ports }) => ports.uploads.countReceiving(workspaceId),
  },
  presets: {
    most: MAX_PRESETS,
    act: async ({ ports }) => (await createPreset(ports, ada, { name: randomUUID() })).kind === 'created',
    async copy({ records }, times) {
      const one = await records.Presets.findOne({ workspaceId }).lean()
      return records.Presets.insertMany(ids(times).map((id) => ({ ...one, ...id, name: id._id })))
    },
    count: ({ ports }) => ports.presets.count(workspaceId),
  },
}

for (const [what, { most, act, copy, count }] of Object.entries(limits))
  test(`requests at once never make more ${what} than may be, and those after them fill the rest`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(3), fc.integer({ min: 2, max: 6 }), async (room, asked) => {
        await using bench = await openBench(mongo.uri)
        assert.ok(await act(bench))
        await copy(bench, most - room - 1)
        const granted = (await Promise.all(Array.from({ length: asked }, () => act(bench)))).filter(Boolean).length
        assert.ok(granted <= room, `${granted} where there was room for ${room}`)
        if (asked <= room) assert.equal(granted, asked, 'nobody is refused as long as there is room for all')
        for (let more = granted; more < room; more++) assert.ok(await act(bench))
        assert.equal(await act(bench), false)
        assert.equal(await count(bench), most)
      }),
      { numRuns: 5 },
    )
  })
