import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Decimal128, Long, ObjectId } from 'bson'
import { compileFilter } from './filter.ts'

const id = new ObjectId()

/** Filter, documents that match, documents that do not. */
const CASES: [filter: Record<string, unknown>, matching: object[], other: object[]][] = [
  [{ a: 1 }, [{ a: 1 }, { a: Long.fromNumber(1) }, { a: [2, 1] }], [{ a: '1' }, {}, { a: [[1]] }]],
  [{ a: id }, [{ a: new ObjectId(id.toHexString()) }], [{ a: new ObjectId() }]],
  [{ a: null }, [{ a: null }, {}], [{ a: 0 }]],
  [{ 'a.b': null }, [{}, { a: {} }, { a: 4 }, { a: [{ b: 1 }, {}] }], [{ a: { b: 1 } }, { a: [1, 2] }]],
  [{ 'a.b': 2 }, [{ a: { b: 2 } }, { a: [{ b: 1 }, { b: 2 }] }, { a: { b: [1, 2] } }], [{ a: [[{ b: 2 }]] }]],
  [{ 'a.1': 5 }, [{ a: [4, 5] }, { a: { 1: 5 } }], [{ a: [5, 4] }]],
  [{ a: [1, 2] }, [{ a: [1, 2] }, { a: [[1, 2]] }], [{ a: [2, 1] }, { a: [1, 2, 3] }]],
  [{ a: { x: 1, y: 2 } }, [{ a: { x: 1, y: 2 } }], [{ a: { y: 2, x: 1 } }, { a: { x: 1 } }]],
  [
    { a: { $gt: 1, $lte: 3 } },
    [{ a: 3 }, { a: [0, 9] }, { a: Decimal128.fromString('1.5') }],
    [{ a: 1 }, { a: '2' }, {}, { a: Number.NaN }],
  ],
  [{ a: { $gte: null } }, [{}, { a: null }], [{ a: 1 }]],
  [{ a: { $ne: 1 } }, [{ a: 2 }, {}], [{ a: [1, 2] }]],
  [{ a: { $in: [1, /^b/, null] } }, [{ a: 1 }, { a: 'bc' }, {}], [{ a: 2 }, { a: 'ab' }]],
  [{ a: { $nin: [1, 2] } }, [{ a: 3 }, {}], [{ a: [2] }]],
  [{ a: { $exists: true } }, [{ a: null }], [{}]],
  [{ a: { $exists: false } }, [{}], [{ a: null }]],
  [{ a: { $type: 'string' } }, [{ a: 'x' }, { a: [1, 'x'] }], [{ a: 1 }]],
  [{ a: { $type: 'array' } }, [{ a: [] }], [{ a: 1 }]],
  [{ a: { $size: 2 } }, [{ a: [1, 2] }], [{ a: [1] }, { a: 2 }]],
  [{ a: { $all: [1, 2] } }, [{ a: [2, 3, 1] }], [{ a: [1] }]],
  [
    { a: { $all: [{ $elemMatch: { n: 1 } }, { $elemMatch: { n: 2 } }] } },
    [{ a: [{ n: 2 }, { n: 1 }] }],
    [{ a: [{ n: 1 }] }],
  ],
  [{ a: { $elemMatch: { $gt: 1, $lt: 5 } } }, [{ a: [0, 3] }], [{ a: [0, 9] }, { a: 3 }]],
  [{ a: { $elemMatch: { n: 1, m: { $gt: 2 } } } }, [{ a: [{ n: 1, m: 3 }] }], [{ a: [{ n: 1 }, { m: 3 }] }]],
  [{ a: { $not: { $gt: 1 } } }, [{ a: 1 }, {}], [{ a: 2 }]],
  [{ a: { $not: /x/ } }, [{ a: 'y' }], [{ a: 'x' }]],
  [{ a: { $regex: '^AB', $options: 'i' } }, [{ a: 'abc' }], [{ a: 'cab' }, { a: 1 }]],
  [{ a: { $mod: [4, 1] } }, [{ a: 5 }], [{ a: 6 }, { a: 'x' }]],
  [{ $or: [{ a: 1 }, { b: 2 }] }, [{ a: 1 }, { b: 2 }], [{ a: 2 }]],
  [{ $nor: [{ a: 1 }, { b: 2 }] }, [{ a: 2 }], [{ b: 2 }]],
  [{ $and: [{ a: { $gt: 1 } }, { a: { $lt: 3 } }] }, [{ a: 2 }], [{ a: 3 }]],
  [
    { $expr: { $gt: ['$a', '$b'] } },
    [
      { a: 2, b: 1 },
      { a: Long.fromString('9007199254740993'), b: Long.fromString('9007199254740992') },
    ],
    [{ a: 1, b: 1 }],
  ],
]

for (const [filter, matching, other] of CASES) {
  test(`${JSON.stringify(filter, (_, value) => (value instanceof RegExp ? String(value) : value))} chooses as MongoDB does`, () => {
    const matches = compileFilter(filter)
    for (const document of matching) assert.ok(matches(document as never), `it must match ${JSON.stringify(document)}`)
    for (const document of other) {
      assert.ok(!matches(document as never), `it must not match ${JSON.stringify(document)}`)
    }
  })
}

test('inherited properties are not fields', () => {
  assert.ok(!compileFilter({ constructor: { $exists: true } } as never)({}))
  assert.ok(compileFilter({ 'toString.name': { $exists: false } } as never)({}))
})
