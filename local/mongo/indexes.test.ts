import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { type Db, eventually, ObjectId, startTestMongo, type TestMongo } from '../../tests/support/local-mongo.ts'

let mongo: TestMongo
let db: Db
before(async () => {
  mongo = await startTestMongo({ sweepEveryMs: 20 })
  db = mongo.db
})
after(async () => {
  assert.deepEqual(mongo.reports, [])
  await mongo[Symbol.asyncDispose]()
})

interface Explained {
  queryPlanner: { winningPlan: { stage: string; inputStage?: { indexName: string; sorted: boolean } } }
  executionStats: { nReturned: number; totalDocsExamined: number }
}

async function explain(
  collection: string,
  find: object,
): Promise<{ index: string | undefined; sorted: boolean | undefined; returned: number; examined: number }> {
  const explained = (await db.command({ explain: { find: collection, ...find } })) as unknown as Explained
  const { winningPlan } = explained.queryPlanner
  const { nReturned, totalDocsExamined } = explained.executionStats
  return {
    index: winningPlan.inputStage?.indexName,
    sorted: winningPlan.inputStage?.sorted,
    returned: nReturned,
    examined: totalDocsExamined,
  }
}

test('a page of a workspace examines just that page, wherever it starts', async () => {
  const pictures = db.collection('pictures')
  await pictures.createIndex({ workspaceId: 1, createdAt: -1, _id: -1 }, { name: 'page' })
  await pictures.insertMany(
    Array.from({ length: 2000 }, (_, i) => ({ workspaceId: `w${i % 4}`, createdAt: new Date(i * 10 - (i % 3) * 10) })),
  )
  const sort = { createdAt: -1, _id: -1 }
  const first = await explain('pictures', { filter: { workspaceId: 'w1' }, sort, limit: 20 })
  assert.deepEqual(first, { index: 'page', sorted: true, returned: 20, examined: 20 })

  const expected = await pictures.find({ workspaceId: 'w1' }).sort({ createdAt: -1, _id: -1 }).toArray()
  const last = expected[299]
  assert.ok(last)
  const beyond = {
    $or: [{ createdAt: { $lt: last.createdAt } }, { createdAt: last.createdAt, _id: { $lt: last._id } }],
  }
  const page = await explain('pictures', { filter: { workspaceId: 'w1', ...beyond }, sort, limit: 20 })
  assert.equal(page.index, 'page')
  assert.equal(page.returned, 20)
  assert.ok(page.examined <= 22, `${page.examined} documents for a page of 20`)
  const read = await pictures
    .find({ workspaceId: 'w1', ...beyond })
    .sort({ createdAt: -1, _id: -1 })
    .limit(20)
    .toArray()
  assert.deepEqual(read, expected.slice(300, 320))
})

test('leases, event logs and unique keys are found by their indexes', async () => {
  const jobs = db.collection('leases')
  await jobs.createIndex({ status: 1, leaseExpiresAt: 1 }, { name: 'due' })
  await jobs.insertMany(
    Array.from({ length: 500 }, (_, i) => ({ status: i % 5 === 0 ? 'running' : 'done', leaseExpiresAt: new Date(i) })),
  )
  const due = await explain('leases', {
    filter: { status: 'running', leaseExpiresAt: { $lt: new Date(51) } },
    sort: { leaseExpiresAt: 1 },
    limit: 1,
  })
  assert.deepEqual(due, { index: 'due', sorted: true, returned: 1, examined: 1 })

  const events = db.collection('events')
  await events.createIndex({ generationId: 1, sequence: 1 }, { unique: true, name: 'log' })
  await events.insertMany(
    Array.from({ length: 500 }, (_, i) => ({ generationId: `g${i % 5}`, sequence: Math.floor(i / 5) + 1 })),
  )
  const after = await explain('events', {
    filter: { generationId: 'g3', sequence: { $gt: 90 } },
    sort: { sequence: 1 },
  })
  assert.deepEqual(after, { index: 'log', sorted: true, returned: 10, examined: 10 })
  const newest = await explain('events', { filter: { generationId: 'g3' }, sort: { sequence: -1 }, limit: 1 })
  assert.deepEqual(newest, { index: 'log', sorted: true, returned: 1, examined: 1 })
  const several = await explain('events', { filter: { generationId: { $in: ['g1', 'g2'] }, sequence: 7 } })
  assert.deepEqual([several.index, several.returned, several.examined], ['log', 2, 2])
})

test('an $or of indexed branches does not scan', async () => {
  const people = db.collection('people')
  await people.createIndexes([{ key: { email: 1 } }, { key: { name: 1 } }])
  await people.insertMany(Array.from({ length: 300 }, (_, i) => ({ email: `e${i}`, name: `n${i}` })))
  const { returned, examined } = await explain('people', {
    filter: { $or: [{ email: 'e5' }, { name: { $in: ['n5', 'n9'] } }] },
  })
  assert.deepEqual([returned, examined], [2, 2])
})

test('a unique index counts a missing field as null; sparse and partial ones leave documents out', async () => {
  const things = db.collection('uniques')
  await things.createIndex({ plain: 1 }, { unique: true })
  await things.createIndex({ sparse: 1 }, { unique: true, sparse: true })
  await things.createIndex(
    { name: 1 },
    { unique: true, partialFilterExpression: { active: true }, name: 'active_name' },
  )
  await things.insertOne({ name: 'x', active: true })
  await assert.rejects(things.insertOne({}), { code: 11000, keyPattern: { plain: 1 } })
  await things.insertOne({ plain: 1, name: 'x' })
  await assert.rejects(things.insertOne({ plain: 2, name: 'x', active: true }), {
    code: 11000,
    keyPattern: { name: 1 },
  })
  await assert.rejects(things.updateOne({ plain: 1 }, { $set: { active: true } }), { code: 11000 })
  await things.deleteOne({ active: true })
  await things.updateOne({ plain: 1 }, { $set: { active: true } })
  assert.equal((await explain('uniques', { filter: { name: 'x', active: true } })).index, 'active_name')
  assert.equal((await explain('uniques', { filter: { name: 'x' } })).index, undefined)
  assert.equal((await explain('uniques', { filter: { sparse: null } })).index, undefined)
})

test('an index cannot be made unique over duplicates, and is not left behind half made', async () => {
  const things = db.collection('late')
  await things.insertMany([{ a: 1 }, { a: 1 }])
  await assert.rejects(things.createIndex({ a: 1 }, { unique: true }), { code: 11000 })
  assert.deepEqual(
    (await things.indexes()).map(({ name }) => name),
    ['_id_'],
  )
  await things.createIndex({ a: 1 })
  await things.createIndex({ a: 1 })
  await assert.rejects(things.createIndex({ a: 1 }, { name: 'other' }), { code: 85 })
  await things.dropIndex('a_1')
  assert.deepEqual(
    (await things.indexes()).map(({ name }) => name),
    ['_id_'],
  )
})

test('a TTL index removes what has expired and nothing else', async () => {
  const sessions = db.collection<{ _id: number; at: unknown; keep?: boolean }>('sessions')
  await sessions.createIndex({ at: 1 }, { expireAfterSeconds: 60 })
  const longAgo = new Date(Date.now() - 61_000)
  await sessions.insertMany([
    { _id: 1, at: longAgo },
    { _id: 2, at: new Date() },
    { _id: 3, at: 'not a date' },
    { _id: 4, at: [new Date(), longAgo] },
  ])
  await eventually(async () => (await sessions.countDocuments()) === 2)
  assert.deepEqual(
    (await sessions.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id),
    [2, 3],
  )
})

const scalar = fc.constantFrom<unknown>(0, 1, 2, 2.5, 'a', 'b', null, true, new Date(5), new Date(6))
const field = fc.oneof({ weight: 4, arbitrary: scalar }, { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) })
const documentOf = fc.record({ a: field, b: field, c: field }, { requiredKeys: [] })
const condition = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }).map(($in) => ({ $in })),
  fc
    .record({ $gt: scalar, $gte: scalar, $lt: scalar, $lte: scalar }, { requiredKeys: [] })
    .filter((range) => Object.keys(range).length > 0),
  fc.boolean().map(($exists) => ({ $exists })),
  scalar.map(($ne) => ({ $ne })),
)
const simpleFilter = fc.record({ a: condition, b: condition, c: condition }, { requiredKeys: [] })
const filterOf = fc.oneof(
  simpleFilter,
  fc.record({ a: condition, $or: fc.array(simpleFilter, { minLength: 1, maxLength: 3 }) }),
  fc.array(simpleFilter, { minLength: 1, maxLength: 2 }).map(($and) => ({ $and })),
)
const direction = fc.constantFrom(1 as const, -1 as const)
const keyOf = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 })
  .chain((names) =>
    fc.tuple(...names.map(() => direction)).map((directions) => names.map((name, i) => [name, directions[i]] as const)),
  )

test('indexes never change what a query gives, nor its order', async () => {
  const bare = db.collection('bare')
  const indexed = db.collection('indexed')
  const property = fc.asyncProperty(
    fc.array(documentOf, { minLength: 1, maxLength: 12 }),
    fc.array(fc.record({ key: keyOf, kind: fc.constantFrom('plain', 'sparse', 'partial') }), {
      minLength: 1,
      maxLength: 2,
    }),
    fc.array(fc.tuple(filterOf, fc.option(keyOf)), { minLength: 6, maxLength: 6 }),
    async (documents, indexes, queries) => {
      await Promise.all([bare.drop(), indexed.drop()])
      const stored = documents.map((document) => ({ _id: new ObjectId(), ...document }))
      for (const { key, kind } of indexes) {
        const options =
          kind === 'sparse'
            ? { sparse: true }
            : kind === 'partial'
              ? { partialFilterExpression: { a: { $gt: 0 } } }
              : {}
        await indexed
          .createIndex(Object.fromEntries(key) as Record<string, 1 | -1>, options)
          .catch((error) => assert.ok([85, 86].includes(error.code)))
      }
      await Promise.all([bare.insertMany(stored), indexed.insertMany(stored)])
      for (const [filter, key] of queries) {
        const sort = { ...Object.fromEntries(key ?? []), _id: 1 as const }
        const [expected, found] = await Promise.all(
          [bare, indexed].map((collection) =>
            collection
              .find(filter as object)
              .sort(sort)
              .toArray(),
          ),
        )
        assert.deepEqual(found, expected, JSON.stringify(filter))
      }
    },
  )
  await fc.assert(property, { numRuns: 40 })
})
