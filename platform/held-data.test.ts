import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import mongoose from 'mongoose'
import { startTestMongo } from '../tests/support/test-mongo.ts'
import { heldIn } from './held-data.ts'

let mongo: Awaited<ReturnType<typeof startTestMongo>>
let connection: mongoose.Connection
before(async () => {
  mongo = await startTestMongo()
  connection = await mongoose.createConnection(mongo.uri, { dbName: 'held' }).asPromise()
})
after(async () => {
  await connection.destroy()
  await mongo[Symbol.asyncDispose]()
})

const holder = { workspaceId: 'ada', userId: null }

/** Notes of Ada and one of Bob; some have the same time, and ids are those of MongoDB or texts. */
async function notes(times: readonly number[], ids: 'own' | 'text') {
  const collection = connection.collection<{ _id: unknown; workspaceId: string; at: Date; text?: string }>('notes')
  await collection.deleteMany({})
  const idOf = (number: number) => (ids === 'text' ? `note${number}` : new mongoose.Types.ObjectId())
  const ofAda = times.map((time, number) => ({ _id: idOf(number), workspaceId: 'ada', at: new Date(time) }))
  await collection.insertMany([...ofAda, { _id: idOf(-1), workspaceId: 'bob', at: new Date(0), text: 'his' }])
  return heldIn<{ at: Date; text?: string }>(
    { collection: collection as never },
    {
      name: 'notes',
      where: ({ workspaceId }) => ({ workspaceId }),
      latest: 'at',
      facts: ({ text, at }) => ({ NAME: text, AT: at }),
    },
  )
}

test('every record of the holder is told once, the latest first, however the list is cut into pages', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('own', 'text'),
      async (times, first, ids) => {
        const category = await notes(times, ids)
        const told: string[] = []
        const cursors = new Set<string>()
        for (let after: string | null = null; ; ) {
          const page = await category.lines(holder, { first, after })
          told.push(...page.map(({ facts }) => facts.map(([name, value]) => `${name} ${value}`).join()))
          for (const { cursor } of page) cursors.add(cursor)
          after = page.at(-1)?.cursor ?? null
          if (page.length < first || after === null) break
        }
        const expected = times.toSorted((a, b) => b - a).map((time) => `AT ${new Date(time).toISOString()}`)
        assert.deepEqual(told, expected)
        assert.equal(cursors.size, times.length)
      },
    ),
    { numRuns: 30 },
  )
})

test('what is no cursor of such a list is refused, operators of the database among it', async () => {
  const category = await notes([1, 2], 'text')
  const made = [null, 'x', [1], [{ $gt: 0 }, 'note1'], [1, { $ne: null }], ['1', 'note1']].map((place) =>
    JSON.stringify(place),
  )
  for (const text of ['', '{', ...made]) {
    const after = Buffer.from(text).toString('base64url')
    await assert.rejects(
      category.lines(holder, { first: 1, after }),
      { extensions: { field: 'after', code: 'BAD_USER_INPUT' } },
      text,
    )
  }
})
