import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Binary, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'
import fc from 'fast-check'
import { compareValues } from './compare.ts'
import { directed, encodeKey } from './key-encoding.ts'

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -30, max: 30 }))
  .map(([coefficient, exponent]) => Decimal128.fromString(`${coefficient}E${exponent}`))

const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.double().map((value) => new Double(value)),
  fc.integer().map((value) => new Int32(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value)),
  decimal,
)

const scalar = fc.oneof(
  number,
  fc.string({ unit: 'binary' }),
  fc.constantFrom(null, true, false, new MinKey(), new MaxKey()),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.uint8Array({ maxLength: 6 }).map((bytes) => new Binary(bytes)),
  fc.tuple(fc.nat(), fc.nat()).map(([t, i]) => new Timestamp({ t, i })),
)

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.string({ maxLength: 3 }), tie('value'), { maxKeys: 3 }),
  ),
}))

test('keys sort as values compare, in both directions', () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      const order = Math.sign(compareValues(a, b))
      assert.equal(Buffer.compare(encodeKey(a), encodeKey(b)), order)
      assert.equal(Buffer.compare(directed(encodeKey(a), -1), directed(encodeKey(b), -1)), order === 0 ? 0 : -order)
    }),
    { numRuns: 500 },
  )
})

test('no key is a prefix of another, so that components can be joined', () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      const [left, right] = [encodeKey(a), encodeKey(b)]
      if (!left.equals(right)) assert.notDeepEqual(left.subarray(0, right.length), right)
    }),
  )
})

/** The exact value of a number as a fraction. */
function fraction(value: unknown): [bigint, bigint] {
  const text =
    typeof value === 'number' ? exactDouble(value) : value instanceof Double ? exactDouble(value.value) : String(value)
  const [mantissa = '', power = '0'] = text.toLowerCase().split('e')
  const [whole = '', decimals = ''] = mantissa.split('.')
  const exponent = Number(power) - decimals.length
  const digits = BigInt(whole + decimals)
  return exponent >= 0 ? [digits * 10n ** BigInt(exponent), 1n] : [digits, 10n ** BigInt(-exponent)]
}

/** Every finite double below 2^53 with few binary places prints exactly at twenty places. */
const exactDouble = (value: number): string => value.toFixed(20)

test('numbers of different types compare by their exact values', () => {
  const dyadic = fc
    .tuple(fc.integer({ min: -(2 ** 30), max: 2 ** 30 }), fc.integer({ min: 0, max: 20 }))
    .map(([n, shift]) => n / 2 ** shift)
  const exact = fc.oneof(
    dyadic,
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((wide) => Long.fromBigInt(wide)),
    fc
      .tuple(dyadic, fc.integer({ min: -2, max: 2 }))
      .map(([near, step]) => Decimal128.fromString(`${BigInt(Math.round(near * 1024)) * 100n + BigInt(step)}E-2`)),
  )
  fc.assert(
    fc.property(exact, exact, (a, b) => {
      const [an, ad] = fraction(a)
      const [bn, bd] = fraction(b)
      const difference = an * bd - bn * ad
      assert.equal(Math.sign(compareValues(a, b)), difference < 0n ? -1 : Number(difference > 0n))
    }),
    { numRuns: 500 },
  )
})

test('a decimal tenth is below the double 0.1, which is a little more than a tenth', () => {
  assert.ok(compareValues(Decimal128.fromString('0.1'), 0.1) < 0)
  assert.equal(compareValues(Decimal128.fromString('0.50'), 0.5), 0)
  assert.equal(compareValues(Long.fromString('9007199254740993'), Decimal128.fromString('9007199254740993')), 0)
  assert.ok(compareValues(Long.fromString('9007199254740993'), 9007199254740992) > 0)
})

test('strings sort by code point, not by UTF-16 unit', () => {
  assert.ok(compareValues('\uffee', '\u{1f600}') < 0)
  assert.ok(compareValues('a\0b', 'a') > 0)
})
