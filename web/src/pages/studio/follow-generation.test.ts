import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { afterEvent, type Development, type ProgressEvent, tenthsDone, undeveloped } from './follow-generation.ts'

const log: ProgressEvent[] = [
  { __typename: 'GenerationQueued', sequence: 1, position: 3 },
  { __typename: 'GenerationStarted', sequence: 2 },
  ...[0, 1].flatMap((imageIndex) =>
    [1, 2, 3, 4].map((step) => ({
      __typename: 'GenerationStepped' as const,
      sequence: 2 + imageIndex * 4 + step,
      imageIndex,
      step,
      steps: 4,
      preview: `${imageIndex}/${step}`,
    })),
  ),
  { __typename: 'GenerationSucceeded', sequence: 11 },
]

/** Takes events as a client does: what was seen is dropped, a gap asks the log again behind the last one. */
function take(seen: Development, events: readonly ProgressEvent[]): Development {
  for (const event of events) {
    const next = afterEvent(seen, event)
    if (next === 'gap') return take(seen, log.slice(seen.sequence))
    if (next !== 'again') seen = next
  }
  return seen
}

test('the whole log ends with the last preview of each image', () => {
  const end = take(undeveloped, log)
  assert.equal(end.phase, 'ended')
  assert.deepEqual(end.previews, ['0/4', '1/4'])
})

test('a connection lost anywhere and resumed from anywhere comes to the same end', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(log.length), fc.nat(log.length))), (pieces) => {
      let seen = undeveloped
      for (const [from, to] of pieces) seen = take(seen, log.slice(from, to))
      assert.deepEqual(take(seen, log.slice(seen.sequence)), take(undeveloped, log))
    }),
  )
})

test('an event that comes twice changes nothing, a later one too early is a gap', () => {
  const [queued, started] = log as [ProgressEvent, ProgressEvent]
  const seen = take(undeveloped, [queued])
  assert.equal(afterEvent(seen, queued), 'again')
  assert.equal(afterEvent(undeveloped, started), 'gap')
})

test('a generation that is queued again after a lost worker starts from grain', () => {
  const seen = take(undeveloped, log.slice(0, 5))
  const next = afterEvent(seen, { __typename: 'GenerationQueued', sequence: 6, position: 1 })
  assert.deepEqual(next, { ...undeveloped, sequence: 6, position: 1 })
})

test('progress counts in tenths over all images', () => {
  const tenths = log.slice(2, 10).map((_, index) => tenthsDone(take(undeveloped, log.slice(0, index + 3)), 2))
  assert.deepEqual(tenths, [1, 2, 3, 5, 6, 7, 8, 10])
  assert.equal(tenthsDone(undeveloped, 2), 0)
})
