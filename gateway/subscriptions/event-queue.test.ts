import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createEventQueue } from './event-queue.ts'

const bounds = { events: 5, characters: 100 }
const overflow = () => new Error('overflow')

async function drain<T>(queue: AsyncIterable<T>): Promise<T[]> {
  const events: T[] = []
  for await (const event of queue) events.push(event)
  return events
}

test('hands over events in order and ends behind the last', async () => {
  const queue = createEventQueue<number>(bounds, overflow)
  queue.push(1)
  queue.push(2)
  queue.end()
  queue.push(3)
  assert.deepEqual(await drain(queue), [1, 2])
})

test('hands over what it holds before an error', async () => {
  const queue = createEventQueue<number>(bounds, overflow)
  queue.push(1)
  queue.end(new Error('lost'))
  const reader = queue[Symbol.asyncIterator]()
  assert.equal((await reader.next()).value, 1)
  await assert.rejects(async () => reader.next(), /lost/)
})

test('a reader that waits is woken', async () => {
  const queue = createEventQueue<number>(bounds, overflow)
  const reading = drain(queue)
  setImmediate(() => {
    queue.push(1)
    queue.end()
  })
  assert.deepEqual(await reading, [1])
})

test('more events than the bounds allow end it with the overflow error', async () => {
  const queue = createEventQueue<number>(bounds, overflow)
  for (let event = 0; event < 6; event++) queue.push(event)
  await assert.rejects(drain(queue), /overflow/)
})

test('more characters than the bounds allow end it with the overflow error', async () => {
  const queue = createEventQueue<string>(bounds, overflow)
  queue.push('a'.repeat(60))
  queue.push('b'.repeat(60))
  await assert.rejects(drain(queue), /overflow/)
})

test('a reader that keeps up never meets a bound', async () => {
  const queue = createEventQueue<string>(bounds, overflow)
  const reader = queue[Symbol.asyncIterator]()
  for (let event = 0; event < 50; event++) {
    const next = reader.next()
    queue.push('c'.repeat(90))
    assert.equal((await next).done, false)
  }
})

test('whatever the pace, what is read is a prefix without a gap, and all of it unless the queue overflowed', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 30 }), async (bursts) => {
      const queue = createEventQueue<number>(bounds, overflow)
      const read: number[] = []
      const reading = (async () => {
        for await (const event of queue) {
          read.push(event)
          await new Promise(setImmediate)
        }
      })().then(
        () => 'ended',
        () => 'overflowed',
      )
      let sent = 0
      for (const burst of bursts) {
        for (let event = 0; event < burst; event++) queue.push(sent++)
        await new Promise(setImmediate)
      }
      queue.end()
      const outcome = await reading
      assert.deepEqual(read, Array.from(read.keys()))
      if (outcome === 'ended') assert.equal(read.length, sent)
    }),
    { numRuns: 100 },
  ))
