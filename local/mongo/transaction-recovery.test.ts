import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Client, type Db, MongoClient, startTestMongo, type TestMongo } from '../../tests/support/local-mongo.ts'

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

test('ending a session, or losing its client, frees what its transaction held', async () => {
  const things = await twoThings('freed')
  const session = client.startSession()
  session.startTransaction()
  await things.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session })
  await session.endSession()
  await things.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { maxTimeMS: 1000 })

  const lost = new MongoClient(mongo.mongo.uri)
  const open = lost.startSession()
  open.startTransaction()
  await lost
    .db('test')
    .collection<Thing>('freed')
    .updateOne({ _id: 1 }, { $inc: { n: 100 } }, { session: open })
  const waiting = things.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { maxTimeMS: 3000 })
  await lost.close()
  await waiting
  assert.equal((await things.findOne({ _id: 1 }))?.n, 3)
})

test('an index or a drop waits for transactions that have written to the collection', async () => {
  const things = await twoThings('shape')
  await client.withSession(async (session) => {
    session.startTransaction()
    await things.insertOne({ _id: 3, n: 1 }, { session })
    const index = things.createIndex({ n: 1 }, { unique: true }).then(
      () => 'made',
      (error) => error.code,
    )
    await session.commitTransaction()
    assert.equal(await index, 11000)
  })
})

test('a commit that is sent again is answered again, also after a restart', async () => {
  const things = await twoThings('recommit')
  const session = client.startSession()
  session.startTransaction()
  await things.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session })
  await session.commitTransaction()
  await session.commitTransaction()
  await mongo.restart()
  await session.commitTransaction()
  await session.endSession()
  assert.equal((await things.findOne({ _id: 1 }))?.n, 2)
})

test('a transaction that the server forgot is transient, so that it is run again', async () => {
  const things = await twoThings('forgotten')
  let runs = 0
  await client.withSession((session) =>
    session.withTransaction(async () => {
      await things.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session })
      if (++runs === 1) await mongo.restart()
      await things.updateOne({ _id: 2 }, { $inc: { n: 1 } }, { session })
    }),
  )
  assert.equal(runs, 2)
  assert.deepEqual(await things.find().sort({ _id: 1 }).toArray(), [
    { _id: 1, n: 2 },
    { _id: 2, n: 3 },
  ])
})

test('a write whose answer is lost is sent again by the driver and done once', async () => {
  const things = mongo.db.collection<{ _id: number; n: number }>('unanswered')
  const order = (mode: object, data: object = {}) =>
    mongo.client.db('admin').command({ configureFailPoint: 'onPrimaryTransactionalWrite', mode, data })
  await order({ times: 4 })
  await things.insertOne({ _id: 1, n: 1 })
  await things.bulkWrite([
    { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } },
    { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } },
  ])
  const value = await things.findOneAndUpdate({ _id: 1 }, { $inc: { n: 1 } }, { returnDocument: 'after' })
  assert.deepEqual(value, { _id: 1, n: 4 })
  assert.equal((await things.deleteOne({ _id: 1 })).deletedCount, 1)
  await order({ skip: 1 }, { failBeforeCommitExceptionCode: 1 })
  await things.insertOne({ _id: 2, n: 0 })
  await assert.rejects(things.insertOne({ _id: 3, n: 0 }))
  await mongo.client.db('admin').command({ configureFailPoint: 'failCommand', mode: 'off' })
  assert.deepEqual(await things.find().toArray(), [{ _id: 2, n: 0 }])
})
