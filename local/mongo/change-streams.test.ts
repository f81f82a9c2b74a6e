import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type mongoose from 'mongoose'
import { type Db, eventually, startTestMongo, type TestMongo } from '../../tests/support/local-mongo.ts'

type Stream = mongoose.mongo.ChangeStream
// biome-ignore lint/suspicious/noExplicitAny: the driver's union of events has no field in common to read
type Event = any

let mongo: TestMongo
let db: Db
before(async () => {
  mongo = await startTestMongo({ oplogLimits: { entries: 400 } })
  db = mongo.db
})
after(async () => {
  assert.deepEqual(mongo.reports, [])
  await mongo[Symbol.asyncDispose]()
})

/** A stream's first request waits for this long in vain. */
const SOON = { maxAwaitTimeMS: 50 }

/** Opens the cursor: a stream begins with its first request, not with its construction. */
async function opened(stream: Stream): Promise<Stream> {
  await stream.tryNext()
  return stream
}

async function take(stream: Stream, count: number): Promise<Event[]> {
  const events: Event[] = []
  while (events.length < count) events.push(await stream.next())
  return events
}

test('tells of every kind of write, in order', async () => {
  const things = db.collection<{
    _id: number
    a?: number
    b?: number
    gone?: boolean
    list?: number[]
    'deep.x'?: number
  }>('kinds')
  await using stream = await opened(things.watch([], SOON))
  await things.insertOne({ _id: 1, a: 1, list: [1, 2, 3], gone: true })
  await things.updateOne({ _id: 1 }, { $set: { 'deep.x': 1, a: 2 }, $unset: { gone: '' }, $push: { list: 4 } })
  await things.replaceOne({ _id: 1 }, { b: 1 })
  await things.updateOne({ _id: 1 }, { $set: { b: 1 } })
  await things.deleteOne({ _id: 1 })
  const [inserted, updated, replaced, deleted] = await take(stream, 4)
  assert.equal(inserted.operationType, 'insert')
  assert.deepEqual(inserted.fullDocument, { _id: 1, a: 1, list: [1, 2, 3], gone: true })
  assert.deepEqual(inserted.ns, { db: 'test', coll: 'kinds' })
  assert.equal(updated.operationType, 'update')
  assert.equal(updated.fullDocument, undefined)
  const updatedFields = { a: 2, 'list.3': 4, deep: { x: 1 } }
  assert.deepEqual(updated.updateDescription, { updatedFields, removedFields: ['gone'], truncatedArrays: [] })
  assert.deepEqual([replaced.operationType, replaced.fullDocument], ['replace', { _id: 1, b: 1 }])
  assert.deepEqual([deleted.operationType, deleted.documentKey], ['delete', { _id: 1 }])
  const times = [inserted, updated, replaced, deleted].map(({ clusterTime }) => clusterTime.toBigInt())
  assert.deepEqual(
    times.toSorted((a, b) => (a < b ? -1 : 1)),
    times,
  )
})

test('looks up the present document and filters and shapes by its pipeline', async () => {
  const things = db.collection<{ _id: number; n: number; secret?: string }>('shaped')
  await things.insertOne({ _id: 1, n: 1, secret: 's' })
  const pipeline = [
    { $match: { operationType: 'update', 'fullDocument.n': { $gte: 3 } } },
    { $project: { 'fullDocument.n': 1, operationType: 1 } },
  ]
  await using stream = await opened(things.watch(pipeline, { ...SOON, fullDocument: 'updateLookup' }))
  for (const n of [2, 3, 4]) await things.updateOne({ _id: 1 }, { $set: { n } })
  const events = await take(stream, 1)
  assert.deepEqual({ ...events[0], _id: 0 }, { _id: 0, operationType: 'update', fullDocument: { n: 4 } })
})

test('a waiting stream gets an event at once, not at the end of its wait', async () => {
  const things = db.collection('prompt')
  const { operationTime } = await db.command({ ping: 1 })
  await using stream = things.watch([], { maxAwaitTimeMS: 30_000, startAtOperationTime: operationTime })
  const waiting = stream.next()
  // By the time of the answers the stream's own requests, sent before, have been read.
  for (let i = 0; i < 5; i++) await db.collection('prompt_other').insertOne({})
  const before = performance.now()
  await things.insertOne({})
  await waiting
  assert.ok(performance.now() - before < 1_000)
})

test('a stream on a database hears all of its collections and no others', async () => {
  const watched = mongo.client.db('watched')
  await using stream = await opened(watched.watch([], SOON))
  await db.collection('elsewhere').insertOne({})
  await watched.collection('one').insertOne({})
  await watched.collection('two').insertOne({})
  assert.deepEqual(
    (await take(stream, 2)).map(({ ns }) => ns.coll),
    ['one', 'two'],
  )
})

test('a transaction appears when it commits, whole; an aborted one never', async () => {
  const things = db.collection<{ _id: number }>('in_transaction')
  await things.createIndex({ a: 1 })
  await using stream = await opened(things.watch([], SOON))
  await mongo.client.withSession(async (session) => {
    session.startTransaction()
    await things.insertOne({ _id: 1 }, { session })
    await session.abortTransaction()
    session.startTransaction()
    await things.insertMany([{ _id: 2 }, { _id: 3 }], { session })
    await things.insertOne({ _id: 4 })
    await session.commitTransaction()
  })
  assert.deepEqual(
    (await take(stream, 3)).map(({ documentKey }) => documentKey._id),
    [4, 2, 3],
  )
})

test('resumes after a token without loss or repetition, also after a restart of the server', async () => {
  const things = db.collection<{ _id: number }>('resumed')
  const stream = await opened(things.watch([], SOON))
  await things.insertMany([1, 2, 3, 4].map((_id) => ({ _id })))
  const [, second] = await take(stream, 2)
  await stream.close()
  await mongo.restart()
  await things.insertOne({ _id: 5 })
  for (const options of [
    { resumeAfter: second._id },
    { startAfter: second._id },
    { startAtOperationTime: second.clusterTime },
  ]) {
    await using resumed = things.watch([], options)
    const wanted = 'startAtOperationTime' in options ? [2, 3, 4, 5] : [3, 4, 5]
    assert.deepEqual(
      (await take(resumed, wanted.length)).map(({ documentKey }) => documentKey._id),
      wanted,
    )
  }
})

test('an open stream survives a restart of the server by itself', async () => {
  const things = db.collection<{ _id: number }>('surviving')
  await using stream = await opened(things.watch([], SOON))
  await things.insertOne({ _id: 1 })
  await take(stream, 1)
  const next = take(stream, 2)
  await mongo.restart()
  await things.insertMany([{ _id: 2 }, { _id: 3 }])
  assert.deepEqual(
    (await next).map(({ documentKey }) => documentKey._id),
    [2, 3],
  )
})

test('a stream goes on after an error from which it can be resumed, and ends with any other', async () => {
  const things = db.collection<{ _id: number }>('broken')
  const fail = (errorCode: number) =>
    mongo.client.db('admin').command({
      configureFailPoint: 'failGetMoreAfterCursorCheckout',
      mode: { times: 1 },
      data: { errorCode },
    })
  await using stream = await opened(things.watch([], SOON))
  await things.insertOne({ _id: 1 })
  await fail(91)
  assert.deepEqual((await take(stream, 1))[0].documentKey, { _id: 1 })
  await fail(216)
  await assert.rejects(stream.next(), { code: 216 })
})

test('a quiet stream moves its token on past the events of others', async () => {
  const things = db.collection('quiet')
  await using stream = await opened(things.watch([], { maxAwaitTimeMS: 20 }))
  const before = stream.resumeToken
  await db.collection('noise').insertOne({})
  await eventually(async () => {
    await stream.tryNext()
    return JSON.stringify(stream.resumeToken) !== JSON.stringify(before)
  })
})

test('dropping the collection ends its stream with an invalidate event', async () => {
  const things = db.collection('dropped')
  await things.insertOne({})
  await using stream = await opened(things.watch([], SOON))
  await things.drop()
  assert.deepEqual(
    (await take(stream, 2)).map(({ operationType }) => operationType),
    ['drop', 'invalidate'],
  )
  await assert.rejects(stream.next())
})

test('renaming the collection keeps its documents and indexes, and ends its stream', async () => {
  const things = db.collection<{ _id: number; n: number }>('renamed')
  await things.createIndex({ n: 1 }, { unique: true })
  await things.insertOne({ _id: 1, n: 1 })
  await db.createCollection('taken')
  await using stream = await opened(things.watch([], SOON))
  await assert.rejects(things.rename('taken'), { code: 48 })
  await assert.rejects(db.collection('nowhere').rename('anything'), { code: 26 })
  const renamed = await things.rename('taken', { dropTarget: true })
  const [rename, invalidate] = await take(stream, 2)
  assert.deepEqual([rename.operationType, rename.to], ['rename', { db: db.databaseName, coll: 'taken' }])
  assert.equal(invalidate.operationType, 'invalidate')
  await mongo.restart()
  assert.deepEqual(await renamed.find().toArray(), [{ _id: 1, n: 1 }])
  await assert.rejects(db.collection('taken').insertOne({ n: 1 }), { code: 11_000 })
  assert.equal(await things.countDocuments(), 0)
})

test('a position that the bounded log has forgotten is refused as history lost', async () => {
  const things = db.collection<{ _id: number }>('forgotten')
  const stream = await opened(things.watch([], SOON))
  await things.insertOne({ _id: 0 })
  const [first] = await take(stream, 1)
  await stream.close()
  for (let i = 0; i < 12; i++) await things.insertMany(Array.from({ length: 50 }, (_, n) => ({ _id: 1 + i * 50 + n })))
  await using lost = things.watch([], { resumeAfter: first._id })
  await assert.rejects(lost.next(), { code: 286 })
  await mongo.restart()
  await using stillLost = things.watch([], { resumeAfter: first._id })
  await assert.rejects(stillLost.next(), { code: 286 })
})

test('refuses a foreign token, an unknown stage and an option that it does not have', async () => {
  const things = db.collection('refusing')
  await assert.rejects(things.watch([], { resumeAfter: { _data: 'x' } }).next(), { code: 260 })
  await assert.rejects(things.watch([{ $group: { _id: 1 } }]).next(), { code: 20, message: /\$group/ })
  await assert.rejects(things.watch([], { fullDocumentBeforeChange: 'required' }).next(), { code: 115 })
})
