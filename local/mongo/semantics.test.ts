import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type Db,
  Decimal128,
  Double,
  Int32,
  Long,
  MongoClient,
  startTestMongo,
} from '../../tests/support/local-mongo.ts'

/**
 * What MongoDB does, case by case. With MONGODB_URI set the same table runs against that server, whichever it is: so a
 * doubt is settled on the real thing.
 */
const { MONGODB_URI } = process.env
const resources = new AsyncDisposableStack()
let db: Db

before(async () => {
  const client = MONGODB_URI ? new MongoClient(MONGODB_URI) : resources.use(await startTestMongo()).client
  if (MONGODB_URI) resources.defer(() => client.close())
  db = client.db(`semantics-${process.pid}`)
  resources.defer(async () => void (await db.dropDatabase()))
})
after(() => resources.disposeAsync())

const long = Long.fromString
const decimal = Decimal128.fromString

/** Documents; a filter; the `_id`s that it finds. */
const FILTERS: [name: string, documents: object[], filter: object, found: unknown[]][] = [
  [
    'numbers are equal across types',
    [
      { _id: 1, a: 2 },
      { _id: 2, a: long('2') },
      { _id: 3, a: decimal('2.0') },
    ],
    { a: new Double(2) },
    [1, 2, 3],
  ],
  [
    'a long beyond 2^53 is not its neighbour',
    [
      { _id: 1, a: long('9007199254740993') },
      { _id: 2, a: long('9007199254740992') },
    ],
    { a: long('9007199254740993') },
    [1],
  ],
  [
    'a decimal compares by its exact value',
    [
      { _id: 1, a: 0.1 },
      { _id: 2, a: decimal('0.1') },
    ],
    { a: { $lte: decimal('0.1') } },
    [2],
  ],
  [
    'documents with other orders of fields differ',
    [
      { _id: 1, a: { x: 1, y: 2 } },
      { _id: 2, a: { y: 2, x: 1 } },
    ],
    { a: { x: 1, y: 2 } },
    [1],
  ],
  ['null finds a missing field', [{ _id: 1 }, { _id: 2, a: null }, { _id: 3, a: 0 }], { a: null }, [1, 2]],
  ['$ne: null finds neither', [{ _id: 1 }, { _id: 2, a: null }, { _id: 3, a: 0 }], { a: { $ne: null } }, [3]],
  [
    'a range stays within its type',
    [
      { _id: 1, a: 5 },
      { _id: 2, a: '5' },
      { _id: 3, a: new Date(5) },
    ],
    { a: { $gt: 1 } },
    [1],
  ],
  [
    'an array matches by an element or as a whole',
    [
      { _id: 1, a: [1, 2] },
      { _id: 2, a: [[1, 2]] },
      { _id: 3, a: [1, 2, 3] },
    ],
    { a: [1, 2] },
    [1, 2],
  ],
  [
    'two bounds may be met by two elements',
    [
      { _id: 1, a: [0, 9] },
      { _id: 2, a: [9] },
    ],
    { a: { $gt: 5, $lt: 5 } },
    [1],
  ],
  [
    '$elemMatch wants both of one element',
    [
      { _id: 1, a: [0, 9] },
      { _id: 2, a: [5] },
    ],
    { a: { $elemMatch: { $gt: 3, $lt: 7 } } },
    [2],
  ],
  [
    'a path goes through arrays of documents',
    [
      { _id: 1, a: [{ b: 1 }, { b: 2 }] },
      { _id: 2, a: { b: 3 } },
    ],
    { 'a.b': 2 },
    [1],
  ],
  [
    '$expr compares a missing field below null',
    [{ _id: 1 }, { _id: 2, a: null }],
    { $expr: { $lt: ['$a', null] } },
    [1],
  ],
]

for (const [index, [name, documents, filter, found]] of FILTERS.entries()) {
  test(name, async () => {
    const collection = db.collection(`filter-${index}`)
    await collection.insertMany(documents)
    const plain = await collection.find(filter).sort({ _id: 1 }).toArray()
    await collection.createIndex({ a: 1 })
    const indexed = await collection.find(filter).sort({ _id: 1 }).toArray()
    assert.deepEqual(
      [plain, indexed].map((list) => list.map(({ _id }) => _id)),
      [found, found],
    )
  })
}

test('values of all types sort in the order of BSON, an array by its smallest element', async () => {
  const collection = db.collection('order')
  const values = [true, 'b', new Date(1), 2, null, { x: 1 }, long('3'), 'a', [7, 1], /x/]
  await collection.insertMany(values.map((a, index) => ({ _id: index as never, a })))
  const sorted = await collection.find().sort({ a: 1, _id: 1 }).toArray()
  assert.deepEqual(
    sorted.map(({ _id }) => Number(_id)),
    [4, 8, 3, 6, 7, 1, 5, 0, 2, 9],
  )
})

/** A document; an update; what becomes of it, or the code of the error. */
const UPDATES: [name: string, before: object, update: object, after: object | number][] = [
  [
    '$inc of an int that overflows gives a long',
    { a: new Int32(2147483647) },
    { $inc: { a: new Int32(1) } },
    { a: long('2147483648') },
  ],
  [
    '$inc of a decimal keeps its digits',
    { a: decimal('1.10') },
    { $inc: { a: decimal('0.05') } },
    { a: decimal('1.15') },
  ],
  ['$inc of a long stays a long', { a: long('1') }, { $inc: { a: new Int32(1) } }, { a: long('2') }],
  ['$inc of a string is an error', { a: 'one' }, { $inc: { a: 1 } }, 14],
  ['$setOnInsert does nothing to what exists', { a: 1 }, { $setOnInsert: { a: 2 }, $set: { b: 1 } }, { a: 1, b: 1 }],
  ['$min compares across types', { a: 'x' }, { $min: { a: 5 } }, { a: 5 }],
  ['two operators on one path conflict', { a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
  ['an unknown operator is refused', { a: 1 }, { $increase: { a: 1 } }, 9],
  ['the _id is immutable', { a: 1 }, { $set: { _id: 7 } }, 66],
  ['a field inside of a number cannot be made', { a: 1 }, { $set: { 'a.b': 1 } }, 28],
  ['$push sorts and slices', { a: [3, 1] }, { $push: { a: { $each: [2], $sort: 1, $slice: -2 } } }, { a: [2, 3] }],
  ['$addToSet knows equal numbers', { a: [1] }, { $addToSet: { a: long('1') } }, { a: [1] }],
  ['$unset leaves null in an array', { a: [1, 2] }, { $unset: { 'a.0': 1 } }, { a: [null, 2] }],
]

for (const [name, start, update, expected] of UPDATES) {
  test(name, async () => {
    const collection = db.collection<{ _id: string }>('updates', { promoteValues: false })
    await collection.insertOne({ _id: name, ...start })
    const outcome = await collection.updateOne({ _id: name }, update).catch((error) => Number(error.code))
    if (typeof expected === 'number') return assert.equal(outcome, expected)
    const stored = await collection.findOne({ _id: name })
    assert.deepEqual(JSON.stringify(stored), JSON.stringify({ _id: name, ...expected }))
  })
}

/** A pipeline on `{a: 7, d: 2.5, list: [1, 'x', null], at: 2026-11-23}`; the one document that it gives. */
const EXPRESSIONS: [name: string, expression: unknown, value: unknown][] = [
  ['$add of int and double is a double', { $add: ['$a', '$d'] }, new Double(9.5)],
  ['$divide of ints is a double', { $divide: ['$a', 2] }, new Double(3.5)],
  ['$round goes to even', { $round: ['$d', 0] }, new Double(2)],
  ['$cond, $gt and $ifNull', { $cond: [{ $gt: ['$a', 5] }, { $ifNull: ['$none', 'more'] }, 'less'] }, 'more'],
  ['$filter and $size', { $size: { $filter: { input: '$list', cond: { $gte: ['$$this', 'x'] } } } }, new Int32(1)],
  ['$floor keeps a double', { $floor: '$d' }, new Double(2)],
  ['$toInt cuts off a fraction', { $toInt: '$d' }, new Int32(2)],
  ['$reduce', { $reduce: { input: [1, 2], initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, new Int32(3)],
  ['$dateToString', { $dateToString: { date: '$at', format: '%Y-%m-%d' } }, '2026-11-23'],
  ['$concat with null', { $concat: ['a', '$none'] }, null],
]

for (const [name, expression, value] of EXPRESSIONS) {
  test(name, async () => {
    const collection = db.collection<{ _id: string }>('expressions', { promoteValues: false })
    const at = new Date('2026-11-23T21:00:00Z')
    await collection.insertOne({ _id: name, a: new Int32(7), d: 2.5, list: [1, 'x', null], at } as { _id: string })
    const pipeline = [{ $match: { _id: name } }, { $project: { _id: 0, value: expression } }]
    const [result] = await collection.aggregate(pipeline).toArray()
    assert.deepEqual(result, { value })
  })
}

/** A command; the code with which it is refused. */
const REFUSALS: [name: string, command: object, code: number][] = [
  ['an unknown command', { findSome: 'things' }, 59],
  ['an unknown field', { find: 'things', colour: 'red' }, 40415],
  ['a snapshot outside of a transaction', { find: 'things', readConcern: { level: 'snapshot' } }, 115],
  ['a field of the wrong type', { find: 'things', skip: 'two' }, 14],
  ['an unknown stage', { aggregate: 'things', pipeline: [{ $fold: {} }], cursor: {} }, 40324],
  ['an unknown expression', { aggregate: 'things', pipeline: [{ $project: { a: { $fold: 1 } } }], cursor: {} }, 168],
  ['an unknown query operator', { find: 'things', filter: { a: { $like: 1 } } }, 2],
  [
    'an _id with an operator for a field',
    { findAndModify: 'things', query: { _id: { $in: [] } }, update: { _id: { $a: 1 } }, upsert: true },
    52,
  ],
  ['a cursor that is not there', { getMore: long('123'), collection: 'things' }, 43],
]

for (const [name, command, code] of REFUSALS) {
  test(`${name} is refused with ${code}`, async () => {
    await db.collection<{ _id: number }>('things').updateOne({ _id: 1 }, { $set: { a: 1 } }, { upsert: true })
    await assert.rejects(db.command(command), { code })
  })
}
