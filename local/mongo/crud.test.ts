import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import mongoose from 'mongoose'
import {
  type Db,
  Decimal128,
  Double,
  Long,
  ObjectId,
  startTestMongo,
  type TestMongo,
} from '../../tests/support/local-mongo.ts'

let mongo: TestMongo
let db: Db
before(async () => {
  mongo = await startTestMongo()
  db = mongo.db
})
after(async () => {
  assert.deepEqual(mongo.reports, [])
  await mongo[Symbol.asyncDispose]()
})

test('gives back what was inserted, of every type', async () => {
  const things = db.collection('types')
  const document = {
    _id: new ObjectId(),
    text: 'naïve 日本語 \u{1f600}',
    int: 7,
    double: 1.5,
    long: Long.fromString('9223372036854775807'),
    decimal: Decimal128.fromString('12.340'),
    date: new Date(0),
    none: null,
    yes: true,
    list: [1, [2, { three: 3 }]],
    nested: { a: { b: {} } },
    bytes: new mongoose.mongo.Binary(Buffer.from([1, 2, 3])),
    regex: /ab+c/i,
  }
  await things.insertOne(document)
  assert.deepEqual(await things.findOne({ _id: document._id }), document)
})

test('keeps number types through an update of another field', async () => {
  const things = db.collection<{ _id: number; whole: unknown; n?: number }>('number_types')
  await things.insertOne({ _id: 1, whole: new Double(3) })
  await things.updateOne({ _id: 1 }, { $set: { n: 1 } })
  assert.equal(await things.countDocuments({ whole: { $type: 'double' } }), 1)
})

test('sorts, skips, limits and reads on in batches', async () => {
  const numbers = db.collection('numbers')
  await numbers.insertMany(Array.from({ length: 250 }, (_, n) => ({ n, odd: n % 2 === 1 })))
  const page = await numbers.find({ odd: true }).sort({ n: -1 }).skip(2).limit(3).toArray()
  assert.deepEqual(
    page.map(({ n }) => n),
    [245, 243, 241],
  )
  const all: number[] = []
  for await (const { n } of numbers.find().sort({ n: 1 }).batchSize(7)) all.push(n)
  assert.deepEqual(
    all,
    Array.from({ length: 250 }, (_, n) => n),
  )
  assert.equal(await numbers.countDocuments({ n: { $gte: 100 } }), 150)
  assert.equal(await numbers.estimatedDocumentCount(), 250)
  assert.deepEqual(await numbers.distinct('odd'), [false, true])
})

test('projects by inclusion, exclusion, slice, match and expression', async () => {
  const things = db.collection<{ _id: number }>('projected')
  await things.insertOne({
    _id: 1,
    a: { b: 1, c: 2 },
    list: [
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ],
    n: 5,
  } as { _id: number })
  const project = async (projection: object, filter: object = {}) => things.findOne(filter, { projection })
  assert.deepEqual(await project({ 'a.b': 1 }), { _id: 1, a: { b: 1 } })
  assert.deepEqual(await project({ list: { x: 1 }, _id: 0 }), { list: [{ x: 1 }, { x: 3 }] })
  assert.deepEqual(await project({ a: 0, 'list.y': 0 }), { _id: 1, list: [{ x: 1 }, { x: 3 }], n: 5 })
  assert.deepEqual(await project({ list: { $slice: -1 }, a: 0 }), { _id: 1, list: [{ x: 3, y: 4 }], n: 5 })
  assert.deepEqual(await project({ list: { $elemMatch: { x: 3 } } }), { _id: 1, list: [{ x: 3, y: 4 }] })
  assert.deepEqual(await project({ 'list.$': 1 }, { 'list.x': 3 }), { _id: 1, list: [{ x: 3, y: 4 }] })
  assert.deepEqual(await project({ double: { $multiply: ['$n', 2] } }), { _id: 1, double: 10 })
  await assert.rejects(project({ a: 1, n: 0 }), { code: 2 })
})

test('an ordered bulk stops at its first error, an unordered one goes on', async () => {
  const things = db.collection<{ _id: number }>('bulk')
  const documents = [{ _id: 1 }, { _id: 1 }, { _id: 2 }]
  await assert.rejects(things.insertMany(documents), { code: 11000 })
  assert.equal(await things.countDocuments(), 1)
  await things.deleteMany({})
  const error = await things.insertMany(documents, { ordered: false }).then(
    () => assert.fail('it succeeded'),
    (caught) => caught as mongoose.mongo.MongoBulkWriteError,
  )
  assert.equal(error.code, 11000)
  assert.equal([error.writeErrors].flat().length, 1)
  assert.equal([error.writeErrors].flat()[0]?.index, 1)
  assert.equal(await things.countDocuments(), 2)
})

test('a duplicate key says which', async () => {
  const users = db.collection('users')
  await users.createIndex({ tenant: 1, email: 1 }, { unique: true })
  await users.insertOne({ tenant: 1, email: 'ada@example.org' })
  await assert.rejects(users.insertOne({ tenant: 1, email: 'ada@example.org' }), {
    code: 11000,
    keyPattern: { tenant: 1, email: 1 },
    keyValue: { tenant: 1, email: 'ada@example.org' },
    message: /E11000 duplicate key error collection: test\.users index: tenant_1_email_1 dup key/,
  })
})

test('findOneAndUpdate gives the document before or after, finds by sort, inserts and removes', async () => {
  const jobs = db.collection<{ _id: number; priority?: number; state?: string }>('jobs')
  await jobs.insertMany([
    { _id: 1, priority: 1 },
    { _id: 2, priority: 5 },
  ])
  const options = { sort: { priority: -1 }, returnDocument: 'after' } as const
  assert.deepEqual(await jobs.findOneAndUpdate({}, { $set: { state: 'taken' } }, options), {
    _id: 2,
    priority: 5,
    state: 'taken',
  })
  assert.deepEqual(await jobs.findOneAndUpdate({ _id: 1 }, { $inc: { priority: 1 } }), { _id: 1, priority: 1 })
  assert.equal(await jobs.findOneAndUpdate({ _id: 9 }, { $set: { state: 'x' } }), null)
  const upserted = await jobs.findOneAndUpdate(
    { _id: 9 },
    { $set: { state: 'new' } },
    { upsert: true, returnDocument: 'after' },
  )
  assert.deepEqual(upserted, { _id: 9, state: 'new' })
  assert.deepEqual(await jobs.findOneAndDelete({ _id: 9 }), { _id: 9, state: 'new' })
  assert.deepEqual(await jobs.findOneAndReplace({ _id: 1 }, { state: 'r' }, { returnDocument: 'after' }), {
    _id: 1,
    state: 'r',
  })
})

test('refuses by name what it does not do', async () => {
  await assert.rejects(db.command({ mapReduce: 'x' }), { code: 59, message: /mapReduce/ })
  await assert.rejects(
    db
      .collection('x')
      .aggregate([{ $geoNear: {} }])
      .toArray(),
    { code: 40324, message: /\$geoNear/ },
  )
  await assert.rejects(db.collection('x').findOne({ a: { $near: 1 } }), { code: 2, message: /\$near/ })
  await assert.rejects(db.collection('x').updateOne({}, { $frob: { a: 1 } } as object), { code: 9, message: /\$frob/ })
  const unknownExpression = db.collection('x').aggregate([{ $project: { a: { $frob: 1 } } }])
  await assert.rejects(unknownExpression.toArray(), { code: 168, message: /\$frob/ })
  await assert.rejects(
    db
      .collection('x')
      .find({}, { collation: { locale: 'de' } })
      .toArray(),
    { message: /collation/ },
  )
  await assert.rejects(db.collection('x').createIndex({ a: 'text' }), { message: /text/ })
})

test('collections and databases appear and go', async () => {
  const other = mongo.client.db('other')
  await other.createCollection('made')
  await other.collection('implied').insertOne({ a: 1 })
  const names = (await other.listCollections().toArray()).map(({ name }) => name)
  assert.deepEqual(names.sort(), ['implied', 'made'])
  await assert.rejects(other.createCollection('made'), { code: 48 })
  const databases = async () => (await mongo.client.db().admin().listDatabases()).databases.map(({ name }) => name)
  assert.ok((await databases()).includes('other'))
  assert.equal(await other.collection('made').drop(), true)
  await other.dropDatabase()
  assert.ok(!(await databases()).includes('other'))
  assert.deepEqual(await other.collection('implied').find().toArray(), [])
})

test('a collection can be dropped right after a query that stopped early', async () => {
  const things = db.collection('stopped')
  await things.createIndex({ n: 1 })
  await things.insertMany([{ n: 1 }, { n: 2 }, { n: 3 }])
  assert.equal((await things.findOne({ n: { $gt: 1 } }))?.n, 2)
  assert.equal((await things.find().limit(1).toArray()).length, 1)
  assert.equal(await things.drop(), true)
})

test('mongoose runs unmodified: schema indexes, validation, populate, timestamps, optimistic concurrency', async () => {
  const url = new URL(mongo.mongo.uri)
  url.pathname = '/mongoose'
  const connection = await mongoose.createConnection(url.href).asPromise()
  try {
    const Author = connection.model('Author', new mongoose.Schema({ name: { type: String, unique: true } }))
    const bookSchema = new mongoose.Schema(
      {
        title: String,
        price: mongoose.Schema.Types.Decimal128,
        author: { type: mongoose.Schema.Types.ObjectId, ref: 'Author' },
        tags: [String],
      },
      { timestamps: true, optimisticConcurrency: true },
    )
    const Book = connection.model('Book', bookSchema)
    await Author.init()
    const ada = await Author.create({ name: 'Ada' })
    await assert.rejects(Author.create({ name: 'Ada' }), { code: 11000 })
    const book = await Book.create({ title: 'Notes', price: '9.99', author: ada._id, tags: ['math'] })
    const same = await Book.findById(book._id).orFail()
    book.tags.push('engine')
    await book.save()
    same.title = 'Lost'
    await assert.rejects(same.save(), { name: 'VersionError' })
    const found = await Book.findOne({ price: { $gt: mongoose.Types.Decimal128.fromString('9') } })
      .populate<{ author: { name: string } }>('author')
      .orFail()
    assert.equal(found.author.name, 'Ada')
    assert.deepEqual([...found.tags], ['math', 'engine'])
    assert.ok(found.updatedAt > found.createdAt || found.updatedAt.getTime() === found.createdAt.getTime())
  } finally {
    await connection.close()
  }
})

test('a write that asks for more nodes than there are is done, and says so', async () => {
  const things = db.collection<{ _id: number }>('concerned', { writeConcern: { w: 2 } })
  await assert.rejects(things.insertOne({ _id: 1 }), { code: 100 })
  assert.equal(await things.countDocuments(), 1)
})
