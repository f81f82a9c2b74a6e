import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { type Client, type Db, startTestMongo, type TestMongo } from '../../tests/support/local-mongo.ts'

interface Thing {
  _id: number
  n: number
}

let mongo: TestMongo
let client: Client
let db: Db
before(async () => {
  mongo = await startTestMongo()
  client = mongo.client
  db = mongo.db
})
after(async () => {
  assert.deepEqual(mongo.reports, [])
  await mongo[Symbol.asyncDispose]()
})

async function twoThings(name: string) {
  const things = db.collection<Thing>(name)
  await things.insertMany([
    { _id: 1, n: 1 },
    { _id: 2, n: 2 },
  ])
  return things
}

const isConflict = (error: { code?: number; hasErrorLabel?: (label: string) => boolean }): boolean =>
  error.code === 112 && error.hasErrorLabel?.('TransientTransactionError') === true

test('a transaction reads its own writes, others see them only once it has committed', async () => {
  const things = await twoThings('own_writes')
  await client.withSession(async (session) => {
    session.startTransaction()
    await things.insertOne({ _id: 3, n: 3 }, { session })
    await things.updateOne({ _id: 1 }, { $inc: { n: 10 } }, { session })
    await things.deleteOne({ _id: 2 }, { session })
    const sorted = await things.find({}, { session }).sort({ n: -1 }).toArray()
    assert.deepEqual(sorted, [
      { _id: 1, n: 11 },
      { _id: 3, n: 3 },
    ])
    assert.equal(await things.countDocuments({ n: { $lt: 5 } }, { session }), 1)
    assert.deepEqual(await things.find().sort({ _id: 1 }).toArray(), [
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ])
    await session.commitTransaction()
  })
  assert.deepEqual(await things.find().sort({ _id: 1 }).toArray(), [
    { _id: 1, n: 11 },
    { _id: 3, n: 3 },
  ])
})

test('an aborted transaction leaves nothing: no document, no collection, no index', async () => {
  const things = await twoThings('aborted')
  await client.withSession(async (session) => {
    session.startTransaction()
    await things.updateMany({}, { $set: { n: 0 } }, { session })
    await db.collection('aborted_new').insertOne({ a: 1 }, { session })
    await db.collection('aborted_new').createIndex({ a: 1 }, { session })
    await session.abortTransaction()
  })
  assert.deepEqual(await things.find().sort({ _id: 1 }).toArray(), [
    { _id: 1, n: 1 },
    { _id: 2, n: 2 },
  ])
  assert.deepEqual(await db.listCollections({ name: 'aborted_new' }).toArray(), [])
})

test('a collection made in a transaction exists after the commit, with its index', async () => {
  await client.withSession(async (session) => {
    session.startTransaction()
    const made = db.collection('made_inside')
    await made.createIndex({ a: 1 }, { unique: true, session })
    await made.insertOne({ a: 1 }, { session })
    await session.commitTransaction()
  })
  await assert.rejects(db.collection('made_inside').insertOne({ a: 1 }), { code: 11000 })
})

test('a transaction keeps seeing the state of its beginning', async () => {
  const things = await twoThings('snapshot')
  await things.createIndex({ n: 1 })
  await client.withSession(async (session) => {
    session.startTransaction()
    assert.equal(await things.countDocuments({}, { session }), 2)
    await things.updateOne({ _id: 1 }, { $set: { n: 50 } })
    await things.deleteOne({ _id: 2 })
    await things.insertOne({ _id: 3, n: 3 })
    assert.deepEqual(
      await things
        .find({ n: { $lt: 10 } }, { session })
        .sort({ n: 1 })
        .toArray(),
      [
        { _id: 1, n: 1 },
        { _id: 2, n: 2 },
      ],
    )
    assert.equal(await things.findOne({ _id: 3 }, { session }), null)
    await session.abortTransaction()
  })
})

test('writing what another transaction wrote, or what changed since the snapshot, is a transient conflict', async () => {
  const things = await twoThings('conflicts')
  await client.withSession(async (first) => {
    await client.withSession(async (second) => {
      first.startTransaction()
      second.startTransaction()
      await things.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: first })
      await assert.rejects(things.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: second }), isConflict)
      await first.commitTransaction()
      await second.abortTransaction()

      first.startTransaction()
      await things.findOne({ _id: 2 }, { session: first })
      await things.updateOne({ _id: 2 }, { $inc: { n: 1 } })
      await assert.rejects(things.deleteOne({ _id: 2 }, { session: first }), isConflict)
      await first.abortTransaction()
    })
  })
})

test('transactions on different documents do not hinder each other', async () => {
  const things = await twoThings('disjoint')
  await client.withSession((first) =>
    client.withSession(async (second) => {
      first.startTransaction()
      second.startTransaction()
      await things.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: first })
      await things.updateOne({ _id: 2 }, { $inc: { n: 1 } }, { session: second })
      await Promise.all([first.commitTransaction(), second.commitTransaction()])
    }),
  )
  assert.deepEqual(await things.find().sort({ _id: 1 }).toArray(), [
    { _id: 1, n: 2 },
    { _id: 2, n: 3 },
  ])
})

test('a plain write waits for the transaction that holds its document, and then counts on top of it', async () => {
  const things = await twoThings('waiting')
  await client.withSession(async (session) => {
    session.startTransaction()
    await things.updateOne({ _id: 1 }, { $inc: { n: 10 } }, { session })
    let done = false
    const waiting = things.updateOne({ _id: 1 }, { $inc: { n: 100 } }).then(() => {
      done = true
    })
    await things.updateOne({ _id: 2 }, { $inc: { n: 1 } })
    assert.equal(done, false)
    await session.commitTransaction()
    await waiting
  })
  assert.equal((await things.findOne({ _id: 1 }))?.n, 111)
  await client.withSession(async (session) => {
    session.startTransaction()
    await things.updateOne({ _id: 1 }, { $inc: { n: 10 } }, { session })
    await assert.rejects(things.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { maxTimeMS: 50 }), { code: 50 })
    await session.abortTransaction()
  })
})

test('unique keys hold inside a transaction, against what is stored and what it wrote itself', async () => {
  const users = db.collection('tx_users')
  await users.createIndex({ email: 1 }, { unique: true })
  await users.insertOne({ email: 'a' })
  await client.withSession(async (session) => {
    session.startTransaction()
    await assert.rejects(users.insertOne({ email: 'a' }, { session }), { code: 11000, keyValue: { email: 'a' } })
    await session.abortTransaction()
    session.startTransaction()
    await users.insertOne({ email: 'b' }, { session })
    await assert.rejects(users.insertOne({ email: 'b' }, { session }), { code: 11000 })
    await session.abortTransaction()
    session.startTransaction()
    await users.deleteOne({ email: 'a' }, { session })
    await users.insertOne({ email: 'a', again: true }, { session })
    const taken = users.insertOne({ email: 'a' }).then(
      () => 'stored',
      (error) => error.code,
    )
    await session.commitTransaction()
    assert.equal(await taken, 11000)
  })
  assert.deepEqual(await users.find({}, { projection: { _id: 0 } }).toArray(), [{ email: 'a', again: true }])
})

test('two transactions that insert one unique key conflict, and only one is stored', async () => {
  const users = db.collection('tx_race')
  await users.createIndex({ email: 1 }, { unique: true })
  const outcomes = await Promise.allSettled(
    [1, 2, 3].map((n) =>
      client.withSession((session) =>
        session.withTransaction(() => users.insertOne({ email: 'same', n }, { session })),
      ),
    ),
  )
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected', 'rejected'])
  for (const outcome of outcomes) if (outcome.status === 'rejected') assert.equal(outcome.reason.code, 11000)
  assert.equal(await users.countDocuments(), 1)
})

test('concurrent withTransaction never loses an update nor breaks a sum', async () => {
  const property = fc.asyncProperty(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 4,
      maxLength: 16,
    }),
    async (transfers) => {
      const accounts = db.collection<Thing>('accounts')
      await accounts.deleteMany({})
      await accounts.insertMany([0, 1, 2, 3].map((_id) => ({ _id, n: 100 })))
      const transfer = async ([from, to, amount]: (typeof transfers)[number]) =>
        client.withSession((session) =>
          session.withTransaction(async () => {
            const source = await accounts.findOne({ _id: from }, { session })
            const target = await accounts.findOne({ _id: to }, { session })
            assert.ok(source && target)
            if (from === to) return
            await accounts.updateOne({ _id: from }, { $set: { n: source.n - amount } }, { session })
            await accounts.updateOne({ _id: to }, { $set: { n: target.n + amount } }, { session })
          }),
        )
      await Promise.all(transfers.map(transfer))
      const expected = [100, 100, 100, 100]
      for (const [from, to, amount] of transfers) {
        expected[from] = (expected[from] ?? 0) - amount
        expected[to] = (expected[to] ?? 0) + amount
      }
      assert.deepEqual(
        (await accounts.find().sort({ _id: 1 }).toArray()).map(({ n }) => n),
        expected,
      )
    },
  )
  await fc.assert(property, { numRuns: 8 })
})

test('a command that MongoDB runs in no transaction is refused there by name', async () => {
  await mongo.client.withSession(async (session) => {
    session.startTransaction()
    await mongo.db.collection('counted').insertOne({ n: 1 }, { session })
    const refused = mongo.db.command({ count: 'counted' }, { session })
    await assert.rejects(refused, { codeName: 'OperationNotSupportedInTransaction', message: /count/ })
    await session.abortTransaction()
  })
})
