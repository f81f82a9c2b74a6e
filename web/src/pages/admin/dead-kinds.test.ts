import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindIn } from './dead-kinds.ts'

test('an event is named by the longest beginning of its name that has words, and else by itself', () => {
  const words = { charge: 'a refund', 'charge.dispute': 'a dispute', queueLetter: 'a mail' }
  const names = ['charge.refunded', 'charge.dispute.funds_withdrawn', 'queueLetter', 'charged', 'account.updated']
  assert.deepEqual(
    names.map((name) => kindIn(words, name)),
    ['a refund', 'a dispute', 'a mail', 'charged', 'account.updated'],
  )
})
