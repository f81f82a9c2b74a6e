import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { UpdateQuery } from 'mongoose'
import { newId } from '../../platform/ids.ts'
import { captureCredits } from './domain/capture-credits.ts'
import { reserveCredits } from './domain/reserve-credits.ts'
import { verifyLedger } from './domain/verify-ledger.ts'
import { openTestBooks } from './test-books.ts'

const books = await openTestBooks()
after(() => books[Symbol.asyncDispose]())
const { ports, connection } = books

/** Books of 100 credits granted, 10 charged and 20 held: four transfers. */
async function soundBooks() {
  const workspaceId = newId()
  const personal = true
  await reserveCredits(ports, {
    workspaceId,
    generationId: 'first',
    credits: 10,
    personal,
    userId: 'ada',
    apiKeyId: null,
  })
  await captureCredits(ports, { workspaceId, generationId: 'first' })
  await reserveCredits(ports, {
    workspaceId,
    generationId: 'second',
    credits: 20,
    personal,
    userId: 'ada',
    apiKeyId: null,
  })
  assert.deepEqual(await verifyLedger(ports, workspaceId), [])

  return {
    workspaceId,
    faults: () => verifyLedger(ports, workspaceId),
    falsify: (collection: 'balances' | 'transfers' | 'holds', id: string, update: UpdateQuery<unknown>) =>
      connection.collection<{ _id: string }>(collection).updateOne({ _id: `${workspaceId}${id}` }, update),
  }
}

test('a balance that the transfers do not add up to is found', async () => {
  const { falsify, faults } = await soundBooks()
  await falsify('balances', '', { $inc: { available: 5 } })
  assert.deepEqual(await faults(), [
    'The balance is 75 available and 20 held at 4, the transfers add up to 70 available and 20 held at 4.',
  ])
})

test('a transfer that was changed afterwards is found', async () => {
  const { falsify, faults } = await soundBooks()
  await falsify('transfers', '/first/hold', { $set: { credits: 9 } })
  assert.match((await faults()).join('\n'), /Transfer 2 states 90 available and 10 held at 2 where the sum is 91/)
})

test('a transfer that was taken out is found', async () => {
  const { workspaceId, faults } = await soundBooks()
  await connection.collection<{ _id: string }>('transfers').deleteOne({ _id: `${workspaceId}/first/resolution` })
  assert.match((await faults()).join('\n'), /at 4, the transfers add up to 70 available and 30 held at 3/)
})

test('an open hold that no transfer covers is found, and one that is missing', async () => {
  const reopened = await soundBooks()
  await reopened.falsify('holds', '/first', { $set: { state: 'OPEN' } })
  assert.deepEqual(await reopened.faults(), ['Open holds set 30 credits aside, the transfers 20.'])

  const closed = await soundBooks()
  await closed.falsify('holds', '/second', { $set: { state: 'CAPTURED' } })
  assert.deepEqual(await closed.faults(), ['Open holds set 0 credits aside, the transfers 20.'])
})

test('the books refuse a second transfer under one key, even past the rules', async () => {
  const { workspaceId } = await soundBooks()
  const again = {
    workspaceId,
    kind: 'RELEASE',
    generationId: 'first',
    credits: 10,
    reference: null,
    at: ports.now(),
  } as const
  await assert.rejects(
    ports.ledger.transaction((written) => written.post(again)),
    /E11000/,
  )
  assert.deepEqual(await verifyLedger(ports, workspaceId), [])
})
