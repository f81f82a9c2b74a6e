import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import mongoose from 'mongoose'
import { startTestMongo } from '../tests/support/test-mongo.ts'
import { addCall, callModel, makeCalls, stuckCalls } from './call-outbox.ts'
import { prepareCollections } from './collections.ts'
import { newId } from './ids.ts'

let mongo: Awaited<ReturnType<typeof startTestMongo>>
before(async () => {
  mongo = await startTestMongo()
})
after(() => mongo[Symbol.asyncDispose]())

const operations = { tell: 'mutation Tell' }
const call = (key: string) => ({ key, workspaceId: 'studio', operation: 'tell', input: { text: key } }) as const

/** An outbox on a database of its own, and a service that hears what is told unless it is away. */
async function openTest() {
  const connection = await mongoose.createConnection(mongo.uri, { dbName: newId(), autoIndex: false }).asPromise()
  const calls = callModel(connection)
  await prepareCollections([calls])
  const heard: unknown[] = []
  const failures: unknown[] = []
  const state = { away: false, time: new Date(0) }
  const client = {
    async execute(document: string, { input }: Record<string, unknown>) {
      if (state.away) throw new Error('away')
      heard.push([document, input])
      return undefined as never
    },
  }
  const report = (_event: string, { attempts }: { attempts: number }) => void failures.push(attempts)
  return {
    connection,
    calls,
    heard,
    failures,
    state,
    make: () => makeCalls(calls, { client, operations, now: () => state.time, report }),
    [Symbol.asyncDispose]: () => connection.destroy(true),
  }
}

test('a call is made once, with its input, and forgotten', async () => {
  await using outbox = await openTest()
  for (const key of ['a', 'a', 'b']) await addCall(outbox.calls, call(key), { now: outbox.state.time })
  await Promise.all([outbox.make(), outbox.make(), outbox.make()])
  const said = outbox.heard.map((each) => JSON.stringify(each)).sort()
  assert.deepEqual(said, ['["mutation Tell",{"text":"a"}]', '["mutation Tell",{"text":"b"}]'])
  assert.equal(await outbox.calls.countDocuments(), 0)
})

test('a call whose cause is undone is never made', async () => {
  await using outbox = await openTest()
  const undone = outbox.connection.withSession((session) =>
    session.withTransaction(async () => {
      await addCall(outbox.calls, call('a'), { now: outbox.state.time, session })
      throw new Error('no')
    }),
  )
  await assert.rejects(undone, { message: 'no' })
  await outbox.make()
  assert.deepEqual(outbox.heard, [])
})

test('while the other service is away a call waits longer each time, and is made when it is back', async () => {
  await using outbox = await openTest()
  const { state } = outbox
  const at = (milliseconds: number) => {
    state.time = new Date(milliseconds)
    return outbox.make()
  }
  await addCall(outbox.calls, call('a'), { now: state.time })
  state.away = true
  for (const time of [0, 999, 1_000, 2_999, 3_000]) await at(time)
  assert.deepEqual(outbox.failures, [1, 2, 3])
  state.away = false
  await at(6_999)
  assert.deepEqual(outbox.heard, [])
  await at(7_000)
  assert.equal(outbox.heard.length, 1)
})

test('a call that its process took and died with is made by another half a minute later', async () => {
  await using outbox = await openTest()
  const { calls, state } = outbox
  await addCall(calls, call('a'), { now: state.time })
  const died = new Promise<never>(() => {})
  const taken = Promise.withResolvers<void>()
  const client = {
    execute() {
      taken.resolve()
      return died
    },
  }
  void makeCalls(calls, { client, operations, now: () => state.time, report: () => {} })
  await taken.promise
  state.time = new Date(29_999)
  await outbox.make()
  assert.equal(outbox.heard.length, 0)
  state.time = new Date(30_000)
  await outbox.make()
  assert.equal(outbox.heard.length, 1)
})

test('a call that has failed ten times is listed without its content, and still made', async () => {
  await using outbox = await openTest()
  const { calls, state } = outbox
  await addCall(calls, call('a'), { now: state.time })
  state.away = true
  for (let attempt = 1; attempt <= 10; attempt++) {
    assert.deepEqual(await stuckCalls(calls, 5), [])
    await outbox.make()
    state.time = new Date(state.time.getTime() + 600_000)
  }
  assert.deepEqual(await stuckCalls(calls, 5), [{ kind: 'tell', reason: null, attempts: 10, at: new Date(0) }])
  state.away = false
  await outbox.make()
  assert.deepEqual(await stuckCalls(calls, 5), [])
})
