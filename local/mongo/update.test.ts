import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type mongoose from 'mongoose'
import {
  type Db,
  Decimal128,
  Double,
  Int32,
  Long,
  startTestMongo,
  type TestMongo,
} from '../../tests/support/local-mongo.ts'

interface Thing extends mongoose.mongo.Document {
  _id: number
}

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

/** Name, document before, update, document after; all without `_id`. */
const CASES: [name: string, before: object, update: object | object[], after: object, options?: object][] = [
  ['$set makes what is missing', { a: 1 }, { $set: { 'b.c.d': 2, a: 3 } }, { a: 3, b: { c: { d: 2 } } }],
  ['$set at an array position pads with null', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  [
    '$unset removes a field, empties a position',
    { a: 1, b: [1, 2] },
    { $unset: { a: '', 'b.0': '' } },
    { b: [null, 2] },
  ],
  ['$inc and $mul', { a: 1, b: 3 }, { $inc: { a: 2, n: 5 }, $mul: { b: 1.5, m: 2 } }, { a: 3, b: 4.5, n: 5, m: 0 }],
  ['$min and $max', { a: 5, b: 5 }, { $min: { a: 3, c: 1 }, $max: { b: 4 } }, { a: 3, b: 5, c: 1 }],
  ['$rename moves a value', { a: { x: 1 } }, { $rename: { 'a.x': 'y' } }, { a: {}, y: 1 }],
  ['$push with modifiers', { a: [5, 1] }, { $push: { a: { $each: [3, 9], $sort: 1, $slice: -3 } } }, { a: [3, 5, 9] }],
  ['$push at a position', { a: [1, 2] }, { $push: { a: { $each: [8, 9], $position: 1 } } }, { a: [1, 8, 9, 2] }],
  [
    '$push sorts documents',
    { a: [{ n: 2 }] },
    { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } },
    { a: [{ n: 1 }, { n: 2 }] },
  ],
  [
    '$addToSet adds each once',
    { a: [1, { b: 2 }] },
    { $addToSet: { a: { $each: [1, { b: 2 }, 3, 3] } } },
    { a: [1, { b: 2 }, 3] },
  ],
  [
    '$pull by value, condition and document',
    { a: [1, 5, 2], b: [{ k: 1, v: 2 }, { k: 2 }] },
    { $pull: { a: { $gte: 2 }, b: { k: 1 } } },
    { a: [1], b: [{ k: 2 }] },
  ],
  [
    '$pullAll and $pop',
    { a: [1, 2, 1, 3], b: [1, 2, 3] },
    { $pullAll: { a: [1, 3] }, $pop: { b: -1 } },
    { a: [2], b: [2, 3] },
  ],
  ['every element by $[]', { a: [{ n: 1 }, { n: 2 }] }, { $inc: { 'a.$[].n': 10 } }, { a: [{ n: 11 }, { n: 12 }] }],
  [
    'chosen elements by array filters',
    {
      a: [
        { n: 1, t: [1] },
        { n: 5, t: [2, 7] },
      ],
    },
    { $set: { 'a.$[big].t.$[seven]': 0 } },
    {
      a: [
        { n: 1, t: [1] },
        { n: 5, t: [2, 0] },
      ],
    },
    { arrayFilters: [{ 'big.n': { $gt: 3 } }, { seven: 7 }] },
  ],
  ['$setOnInsert leaves what exists', { a: 1 }, { $setOnInsert: { a: 9 }, $set: { b: 1 } }, { a: 1, b: 1 }],
  [
    'a pipeline computes from the document',
    { a: 2, b: 3 },
    [{ $set: { sum: { $add: ['$a', '$b'] } } }, { $unset: 'b' }],
    { a: 2, sum: 5 },
  ],
]

for (const [name, start, update, end, options] of CASES) {
  test(`update: ${name}`, async () => {
    const things = db.collection<Thing>('cases')
    await things.deleteMany({})
    await things.insertOne({ _id: 1, ...start })
    await things.updateOne({ _id: 1 }, update as object, options)
    assert.deepEqual(await things.findOne({ _id: 1 }), { _id: 1, ...end })
  })
}

test('the positional operator changes the element that matched', async () => {
  const things = db.collection<Thing>('positional')
  await things.insertOne({
    _id: 1,
    list: [
      { k: 'a', n: 1 },
      { k: 'b', n: 2 },
      { k: 'b', n: 3 },
    ],
  })
  await things.updateOne({ list: { $elemMatch: { k: 'b', n: 3 } } }, { $set: { 'list.$.n': 30 } })
  await things.updateOne({ 'list.k': 'b' }, { $inc: { 'list.$.n': 5 } })
  assert.deepEqual((await things.findOne({}))?.list, [
    { k: 'a', n: 1 },
    { k: 'b', n: 7 },
    { k: 'b', n: 30 },
  ])
  await assert.rejects(things.updateOne({ _id: 1 }, { $set: { 'list.$.n': 0 } }), { code: 2 })
})

test('arithmetic widens types as MongoDB does and never loses a unit', async () => {
  const things = db.collection<Thing>('widths')
  await things.insertOne({
    _id: 1,
    int: new Int32(2 ** 31 - 1),
    long: Long.fromString('9007199254740993'),
    money: Decimal128.fromString('0.10'),
    double: new Double(1),
  })
  const add = { int: 1, long: 1, money: Decimal128.fromString('0.20'), double: 1 }
  await things.updateOne({ _id: 1 }, { $inc: add })
  const found = await things.findOne({ _id: 1 }, { promoteValues: false })
  assert.equal(String(found?.int), '2147483648')
  assert.equal(String(found?.long), '9007199254740994')
  assert.equal(String(found?.money), '0.30')
  assert.ok(found?.double instanceof Double)
  await assert.rejects(things.updateOne({ _id: 1 }, { $inc: { long: Long.MAX_VALUE } }), { code: 2 })
  await assert.rejects(things.updateOne({ _id: 1 }, { $inc: { int: 'x' as unknown as number } }), { code: 14 })
})

test('an upsert takes its fields from the equalities of the filter', async () => {
  const things = db.collection<Thing>('upserts')
  const result = await things.updateOne(
    { _id: 7, kind: 'k', n: { $gt: 3 }, pattern: /x/ },
    { $set: { a: 1 }, $setOnInsert: { b: 2 } },
    { upsert: true },
  )
  assert.equal(result.upsertedId, 7)
  assert.deepEqual(await things.findOne({ _id: 7 }), { _id: 7, kind: 'k', a: 1, b: 2 })
  await things.replaceOne({ _id: 8 }, { z: 1 }, { upsert: true })
  assert.deepEqual(await things.findOne({ _id: 8 }), { _id: 8, z: 1 })
})

test('counts what matched and what changed', async () => {
  const things = db.collection<Thing>('counted')
  await things.insertMany([
    { _id: 1, a: 1 },
    { _id: 2, a: 2 },
  ])
  const { matchedCount, modifiedCount } = await things.updateMany({}, { $set: { a: 2 } })
  assert.deepEqual([matchedCount, modifiedCount], [2, 1])
})

test('refuses contradictions, another _id and fields inside scalars', async () => {
  const things = db.collection<Thing>('refused')
  await things.insertOne({ _id: 1, a: 1 })
  await assert.rejects(things.updateOne({ _id: 1 }, { $set: { 'a.b': 1 }, $unset: { a: 1 } }), { code: 40 })
  await assert.rejects(things.updateOne({ _id: 1 }, { $set: { _id: 2 } }), { code: 66 })
  await assert.rejects(things.updateOne({ _id: 1 }, { $set: { 'a.b': 1 } }), { code: 28 })
  await assert.rejects(things.updateOne({ _id: 1 }, { $push: { a: 1 } as object }), { code: 2 })
  assert.deepEqual(await things.findOne({ _id: 1 }), { _id: 1, a: 1 })
})
