import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createReceipts } from './receipts.ts'

const receipts = createReceipts('a key of at least thirty-two characters')
const others = createReceipts('another key of thirty-two characters....')
const receipt = { id: 'r1', finishedAt: '2026-11-23T22:00:00.000Z', objects: [{ kind: 'FILE', count: 3 }] }

test('a token names its receipt, and nobody else can make one', () => {
  assert.equal(receipts.idOf(receipts.tokenOf('r1')), 'r1')
  for (const token of ['', 'r1', 'r1.', `r2.${receipts.tokenOf('r1').split('.')[1]}`, others.tokenOf('r1')])
    assert.equal(receipts.idOf(token), undefined, token)
})

test('a document is opened as it was sealed, whatever its spaces, and not once anything else was changed', () => {
  const document = receipts.seal(receipt)
  assert.deepEqual(receipts.open(document), receipt)
  assert.deepEqual(receipts.open(JSON.stringify(JSON.parse(document))), receipt)
  const forged = [document.replace('"count": 3', '"count": 4'), others.seal(receipt), '{}', 'null', '[]', '', 'x']
  for (const text of forged) assert.equal(receipts.open(text), undefined, text)
})
