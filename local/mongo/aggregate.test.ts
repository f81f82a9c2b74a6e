import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Db, Decimal128, Long, ObjectId, startTestMongo, type TestMongo } from '../../tests/support/local-mongo.ts'

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

const ada = new ObjectId()
const grace = new ObjectId()

async function orders(name: string) {
  const collection = db.collection(name)
  await collection.insertMany([
    { _id: 1 as never, user: ada, total: 10, tags: ['a', 'b'], at: new Date('2026-01-05') },
    { _id: 2 as never, user: grace, total: 20, tags: ['b'], at: new Date('2026-01-20') },
    { _id: 3 as never, user: new ObjectId(ada.toHexString()), total: 5, tags: [], at: new Date('2026-02-01') },
  ])
  return collection
}

test('groups by ids, dates and documents by their values', async () => {
  const collection = await orders('grouped')
  const byUser = await collection
    .aggregate([
      { $group: { _id: '$user', sum: { $sum: '$total' }, n: { $sum: 1 }, first: { $min: '$at' } } },
      { $sort: { sum: 1 } },
    ])
    .toArray()
  assert.deepEqual(byUser, [
    { _id: ada, sum: 15, n: 2, first: new Date('2026-01-05') },
    { _id: grace, sum: 20, n: 1, first: new Date('2026-01-20') },
  ])
  const byMonth = await collection
    .aggregate([
      { $group: { _id: { month: { $month: '$at' } }, ids: { $push: '$_id' } } },
      { $sort: { '_id.month': 1 } },
    ])
    .toArray()
  assert.deepEqual(byMonth, [
    { _id: { month: 1 }, ids: [1, 2] },
    { _id: { month: 2 }, ids: [3] },
  ])
})

test('sums and compares decimals and wide longs exactly', async () => {
  const money = db.collection('money')
  const wide = (text: string) => Long.fromString(text)
  await money.insertMany([
    { price: Decimal128.fromString('0.10'), n: wide('9007199254740993') },
    { price: Decimal128.fromString('0.20'), n: wide('9007199254740992') },
  ])
  const [sums] = await money
    .aggregate([{ $group: { _id: null, price: { $sum: '$price' }, most: { $max: '$price' }, n: { $sum: '$n' } } }])
    .toArray()
  assert.equal(String(sums?.price), '0.30')
  assert.equal(String(sums?.most), '0.20')
  assert.equal(String(sums?.n), '18014398509481985')
  const [compared] = await money
    .aggregate([
      { $sort: { n: -1 } },
      { $limit: 1 },
      { $project: { _id: 0, more: { $gt: ['$n', wide('9007199254740992')] }, sum: { $add: ['$price', 1] } } },
    ])
    .toArray()
  assert.deepEqual([compared?.more, String(compared?.sum)], [true, '1.10'])
})

test('unwinds, reshapes, facets and counts', async () => {
  const collection = await orders('shaped')
  const tags = await collection.aggregate([{ $unwind: '$tags' }, { $sortByCount: '$tags' }, { $limit: 1 }]).toArray()
  assert.deepEqual(tags, [{ _id: 'b', count: 2 }])
  const [facets] = await collection
    .aggregate([
      { $match: { total: { $gte: 10 } } },
      {
        $facet: {
          count: [{ $count: 'n' }],
          top: [{ $sort: { total: -1 } }, { $limit: 1 }, { $project: { total: 1 } }],
        },
      },
    ])
    .toArray()
  assert.deepEqual(facets, { count: [{ n: 2 }], top: [{ _id: 2, total: 20 }] })
  const computed = await collection
    .aggregate([
      { $match: { _id: 1 } },
      { $addFields: { kind: { $cond: [{ $gt: ['$total', 7] }, 'big', 'small'] }, missing: { $eq: ['$none', null] } } },
      { $unset: ['at', 'user'] },
    ])
    .toArray()
  assert.deepEqual(computed, [{ _id: 1, total: 10, tags: ['a', 'b'], kind: 'big', missing: false }])
})

test('joins by an indexed field and by a pipeline with variables', async () => {
  const collection = await orders('joined')
  const users = db.collection('joined_users')
  await users.createIndex({ key: 1 })
  await users.insertMany([
    { key: ada, name: 'Ada', limit: 7 },
    { key: grace, name: 'Grace', limit: 50 },
  ])
  const joined = await collection
    .aggregate([
      { $sort: { _id: 1 } },
      { $lookup: { from: 'joined_users', localField: 'user', foreignField: 'key', as: 'users' } },
      { $project: { name: { $first: '$users.name' } } },
    ])
    .toArray()
  assert.deepEqual(joined, [
    { _id: 1, name: 'Ada' },
    { _id: 2, name: 'Grace' },
    { _id: 3, name: 'Ada' },
  ])
  const over = await users
    .aggregate([
      {
        $lookup: {
          from: 'joined',
          let: { key: '$key', limit: '$limit' },
          pipeline: [
            { $match: { $expr: { $and: [{ $eq: ['$user', '$$key'] }, { $gt: ['$total', '$$limit'] }] } } },
            { $project: { _id: 1 } },
          ],
          as: 'over',
        },
      },
      { $sort: { name: 1 } },
      { $project: { _id: 0, name: 1, over: 1 } },
    ])
    .toArray()
  assert.deepEqual(over, [
    { name: 'Ada', over: [{ _id: 1 }] },
    { name: 'Grace', over: [] },
  ])
})

test('a leading match and sort are asked of the index', async () => {
  const collection = db.collection('leading')
  await collection.createIndex({ kind: 1, n: -1 })
  await collection.insertMany(Array.from({ length: 200 }, (_, n) => ({ kind: n % 2, n })))
  const pipeline = [{ $match: { kind: 1 } }, { $sort: { n: -1 } }, { $limit: 3 }, { $project: { _id: 0, n: 1 } }]
  assert.deepEqual(await collection.aggregate(pipeline).toArray(), [{ n: 199 }, { n: 197 }, { n: 195 }])
  const explained = await db.command({ explain: { aggregate: 'leading', pipeline, cursor: {} } })
  assert.equal(explained.executionStats.totalDocsExamined, 3)
})

test('expressions cannot run code, nor reach prototypes', async () => {
  await db.collection('code').insertOne({ a: 1 })
  const run = (expression: object) =>
    db
      .collection('code')
      .aggregate([{ $project: { x: expression } }])
      .toArray()
  await assert.rejects(run({ $function: { body: 'function() { return 1 }', args: [], lang: 'js' } }))
  await assert.rejects(db.collection('code').findOne({ $where: 'true' }), { code: 2, message: /\$where/ })
  const [found] = await db
    .collection('code')
    .aggregate([{ $project: { _id: 0, x: '$constructor.name' } }])
    .toArray()
  assert.deepEqual(found, {})
})
