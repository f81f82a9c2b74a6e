import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { abortable } from '../../platform/abortable.ts'
import { NEW } from './beginning.ts'
import { createEventQueue } from './event-queue.ts'
import { createHub, type Hub, type SentEvent } from './hub.ts'

/** A log of numbered events, and sources that come forward only when they are let. */
function createLog() {
  let length = 0
  const held: (() => void)[] = []
  const pause = () => new Promise<void>((resolve) => held.push(resolve))
  return {
    append(count: number) {
      length += count
    },
    length: () => length,
    /** Lets one source look for its next event. */
    async step(which: number) {
      held.splice(which % Math.max(1, held.length), 1)[0]?.()
      await turn()
    },
    source: (after: number | typeof NEW) =>
      abortable<SentEvent>(async function* (signal) {
        for (let next = after === NEW ? length : after; !signal.aborted; ) {
          await Promise.race([pause(), new Promise((resolve) => signal.addEventListener('abort', resolve))])
          if (next < length && !signal.aborted) {
            next++
            yield { payload: `${next}`, position: next }
          }
        }
      }),
  }
}

function join(
  hub: Hub,
  log: ReturnType<typeof createLog>,
  beginning: number | typeof NEW,
  key: string | null = 'k',
  authorised = async () => true,
) {
  const seen: number[] = []
  const events = hub.join({
    key: key ?? undefined,
    beginning,
    open: () => log.source(beginning),
    authorised,
    queue: () => createEventQueue({ events: 10_000, characters: 1_000_000 }, () => new Error('overflow')),
  })
  const done = (async () => {
    for await (const { payload } of events) seen.push(Number(payload))
  })()
  return { seen, leave: () => events.return?.(), done }
}

const settled = async (log: ReturnType<typeof createLog>, when: () => boolean) => {
  for (let step = 0; !when(); step++) {
    assert(step < 10_000, 'it does not settle')
    await log.step(step)
  }
}

test('two that stand at the same place share one source; it ends with the last of them', async () => {
  const [hub, log] = [createHub(), createLog()]
  log.append(2)
  const first = join(hub, log, 2)
  const second = join(hub, log, 2)
  await turn()
  assert.equal(hub.sources(), 1)
  log.append(1)
  await settled(log, () => second.seen.length === 1)
  assert.deepEqual([first.seen, second.seen], [[3], [3]])

  await first.leave()
  assert.equal(hub.sources(), 1)
  await second.leave()
  await turn()
  assert.equal(hub.sources(), 0)
})

test('one that asks for older events gets them alone and joins where the others stand', async () => {
  const [hub, log] = [createHub(), createLog()]
  log.append(5)
  const ahead = join(hub, log, 5)
  const behind = join(hub, log, 1)
  await turn()
  assert.equal(hub.sources(), 2)
  await settled(log, () => hub.sources() === 1)
  log.append(2)
  await settled(log, () => behind.seen.length === 6 && ahead.seen.length === 2)
  assert.deepEqual(behind.seen, [2, 3, 4, 5, 6, 7])
  assert.deepEqual(ahead.seen, [6, 7])
})

test('what is new is shared by those who ask for it, and by nobody who asks for a place', async () => {
  const [hub, log] = [createHub(), createLog()]
  log.append(3)
  const live = join(hub, log, NEW)
  const fromStart = join(hub, log, 0)
  const alsoLive = join(hub, log, NEW)
  await turn()
  assert.equal(hub.sources(), 2)
  await settled(log, () => fromStart.seen.length === 3)
  assert.deepEqual([live.seen, alsoLive.seen], [[], []])
  log.append(1)
  await settled(log, () => hub.sources() === 1)
  assert.deepEqual([live.seen, alsoLive.seen, fromStart.seen], [[4], [4], [1, 2, 3, 4]])
})

test('other keys, and streams whose beginning nobody knows, are left alone', async () => {
  const [hub, log] = [createHub(), createLog()]
  const streams = [join(hub, log, 0, 'a'), join(hub, log, 0, 'b'), join(hub, log, 0, null)]
  streams.push(join(hub, log, 0, null))
  await turn()
  assert.equal(hub.sources(), 4)
  for (const { leave } of streams) await leave()
  await turn()
  assert.equal(hub.sources(), 0)
})

test('what ends a source ends it for everybody who follows it', async () => {
  const hub = createHub()
  const failing = () =>
    abortable<SentEvent>(async function* () {
      yield { payload: '1', position: 1 }
      throw new Error('lost')
    })
  const queue = () => createEventQueue<SentEvent>({ events: 10, characters: 100 }, () => new Error('overflow'))
  const authorised = async () => true
  const streams = [1, 2].map(() => hub.join({ key: 'k', beginning: 0, open: failing, authorised, queue }))
  const firsts = streams.map((stream) => stream.next())
  for (const first of firsts) assert.equal((await first).value?.payload, '1')
  for (const stream of streams) await assert.rejects(stream.next(), /lost/)
  assert.equal(hub.sources(), 0)
})

test('one that may see no more is let go before the next event, the others go on', async () => {
  const [hub, log] = [createHub(), createLog()]
  const first = join(hub, log, 0)
  let authorised = true
  const second = join(hub, log, 0, 'k', async () => authorised)
  log.append(1)
  await settled(log, () => second.seen.length === 1)
  authorised = false
  log.append(1)
  await settled(log, () => first.seen.length === 2)
  await second.done
  assert.deepEqual(second.seen, [1])
  await first.leave()
})

test('whoever joins, leaves or moves when: each gets every event behind its place once, in order, and in the end one source is left', async () => {
  const command = fc.oneof(
    fc.record({ kind: fc.constant('append' as const), count: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('join' as const), back: fc.integer({ min: 0, max: 6 }) }),
    fc.record({ kind: fc.constant('leave' as const), which: fc.nat(20) }),
    fc.record({ kind: fc.constant('step' as const), which: fc.nat(20) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 60 }), async (commands) => {
      const [hub, log] = [createHub(), createLog()]
      const followers: (ReturnType<typeof join> & { after: number; left?: boolean })[] = []
      for (const command of commands) {
        if (command.kind === 'append') log.append(command.count)
        else if (command.kind === 'join') {
          const after = Math.max(0, log.length() - command.back)
          followers.push({ ...join(hub, log, after), after })
          await turn()
        } else if (command.kind === 'leave') {
          const [follower] = followers.slice(command.which)
          if (follower) follower.left = true
          await follower?.leave()
        } else await log.step(command.which)
      }
      log.append(1)
      const staying = followers.filter(({ left }) => !left)
      await settled(log, () => staying.every(({ after, seen }) => after + seen.length === log.length()))
      await settled(log, () => hub.sources() === Math.min(1, staying.length))
      for (const { after, seen } of followers)
        assert.deepEqual(
          seen,
          seen.map((_, index) => after + index + 1),
        )
      for (const { leave } of followers) await leave()
    }),
    { numRuns: 40 },
  )
})
