import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nextTurn, type Turn, turnReached } from './fair-turn.ts'

interface Job extends Turn {
  workspace: number
  passes: number
}

const workspace = fc.record({
  share: fc.constantFrom(1, 2, 4),
  jobs: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 30 }),
})
const workspaces = fc.array(workspace, { minLength: 2, maxLength: 6 })

/** One model that draws one job after the other. */
function openModel(shares: readonly number[]) {
  const waiting: Job[] = []
  const ends = new Map<number, number>()
  let running: Job | undefined
  let latestEnd: number | undefined
  return {
    queue(workspace: number, passes: number) {
      const earliest = waiting.length > 0 ? Math.min(...waiting.map(({ turn }) => turn)) : undefined
      const reached = turnReached({ running: running?.turn, waiting: earliest, latestEnd })
      const share = shares[workspace] ?? 1
      const turn = nextTurn({ work: passes, share }, { reached, ownEnd: ends.get(workspace) })
      ends.set(workspace, turn.turnEnd)
      latestEnd = Math.max(latestEnd ?? 0, turn.turnEnd)
      waiting.push({ workspace, passes, ...turn })
    },
    draw(): Job | undefined {
      const next = waiting.toSorted((a, b) => a.turn - b.turn)[0]
      if (next) waiting.splice(waiting.indexOf(next), 1)
      running = next
      return next
    },
    waits: (workspace: number) => waiting.some((job) => job.workspace === workspace),
  }
}

test('while two workspaces have something waiting, what each got, by its share, differs by one job of each at most', () => {
  fc.assert(
    fc.property(workspaces, (asked) => {
      const model = openModel(asked.map(({ share }) => share))
      for (const [index, { jobs }] of asked.entries()) for (const passes of jobs) model.queue(index, passes)

      const got = asked.map(() => 0)
      while (asked.every((_, index) => model.waits(index))) {
        const job = model.draw()
        if (!job) break
        got[job.workspace] = (got[job.workspace] ?? 0) + job.passes / (asked[job.workspace]?.share ?? 1)
        const most = asked.map(({ share, jobs }) => Math.max(...jobs) / share)
        for (const [a, mine] of got.entries())
          for (const [b, theirs] of got.entries())
            if (a !== b) assert.ok(mine - theirs <= (most[a] ?? 0) + (most[b] ?? 0) + 1e-9)
      }
    }),
  )
})

test('who comes later waits for one job of each other workspace at most, however much they have queued', () => {
  fc.assert(
    fc.property(workspaces, fc.nat(40), (asked, drawnBefore) => {
      const model = openModel([...asked.map(({ share }) => share), 1])
      for (const [index, { jobs }] of asked.entries()) for (const passes of jobs) model.queue(index, passes)
      for (let drawn = 0; drawn < drawnBefore; drawn++) model.draw()

      const late = asked.length
      model.queue(late, 50)
      const before: number[] = []
      for (let job = model.draw(); job && job.workspace !== late; job = model.draw()) before.push(job.workspace)
      assert.equal(new Set(before).size, before.length)
    }),
  )
})

test('what was drawn while nobody else wanted to does not count once the model was idle', () => {
  const model = openModel([1, 1])
  for (let job = 0; job < 10; job++) model.queue(0, 50)
  while (model.draw());
  model.queue(0, 50)
  model.queue(1, 50)
  assert.equal(model.draw()?.turn, model.draw()?.turn)
})

test('whoever asks again as soon as a job has ended gets no more than those who queue', () => {
  const model = openModel([1, 1, 1])
  for (let job = 0; job < 300; job++) for (const one of [1, 2]) model.queue(one, 10)
  model.queue(0, 10)
  const got = [0, 0, 0]
  for (let drawn = 0; drawn < 300; drawn++) {
    const { workspace = 0 } = model.draw() ?? {}
    got[workspace] = (got[workspace] ?? 0) + 1
    if (workspace === 0) model.queue(0, 10)
  }
  assert.ok((got[0] ?? 0) <= 101, `${got}`)
})
