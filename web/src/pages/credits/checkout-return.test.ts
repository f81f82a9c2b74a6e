import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readReturn, returnUrl } from './checkout-return.ts'

test('the way back says what was there before the payment', () => {
  const before = { planId: 'free', available: 99 }
  const { origin, pathname, searchParams } = new URL(returnUrl('https://example.com', before))
  assert.equal(origin + pathname, 'https://example.com/credits')
  searchParams.set('checkout', 'done')
  assert.deepEqual(readReturn(`?${searchParams}`), { outcome: 'done', before })
})

test('who comes from elsewhere, gives up, or changed the address is told apart', () => {
  assert.equal(readReturn(''), undefined)
  assert.equal(readReturn('?checkout=x'), undefined)
  assert.deepEqual(readReturn('?plan=free&credits=1&checkout=abandoned'), { outcome: 'abandoned' })
  assert.deepEqual(readReturn('?plan=free&credits=many&checkout=done'), { outcome: 'done', before: undefined })
  assert.deepEqual(readReturn('?checkout=done'), { outcome: 'done', before: undefined })
})
