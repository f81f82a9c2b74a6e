import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { duesOf, figuresOf, jain } from './figures.ts'
import { createHeap } from './heap.ts'
import { fairTurns, firstComeFirstServed, leastConnections } from './policies.ts'
import { createWorkload } from './workload.ts'

test('a heap gives its items in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (values) => {
      const heap = createHeap<number>((a, b) => a < b)
      for (const value of values) heap.push(value)
      const taken = Array.from(values, () => heap.pop())
      assert.deepEqual(
        taken,
        values.toSorted((a, b) => a - b),
      )
    }),
  )
})

test('nobody is due more than they asked for, and the rest is shared', () => {
  const due = duesOf(Float64Array.of(1, 100, 100), Uint8Array.of(1, 1, 4), 51)
  assert.deepEqual([...due], [1, 10, 40])
  assert.equal(jain([2, 2, 2]), 1)
  assert.equal(jain([1, 0, 0, 0]), 1 / 4)
})

test('every policy takes up each job once, when it is there and a place is free', () => {
  const places = 3
  const workload = createWorkload({ workspaces: 100, places, seconds: 2_000, load: 1.1, seed: 5 })
  for (const policy of [fairTurns, firstComeFirstServed, leastConnections]) {
    const { starts } = policy(workload, places)
    const changes = workload.jobs.flatMap(({ at, actual }, index) => {
      const start = starts[index] ?? Number.NaN
      assert.ok(start >= at)
      return [
        { at: start, by: 1 },
        { at: start + actual, by: -1 },
      ]
    })
    let running = 0
    for (const { by } of changes.sort((a, b) => a.at - b.at || a.by - b.by)) {
      running += by
      assert.ok(running <= places)
    }
    assert.equal(running, 0)
  }
})

test('people wait less by fair turns than in one queue, and more is given as it is due', () => {
  const run = { workspaces: 500, places: 4, seconds: 4_000 }
  const workload = createWorkload({ ...run, load: 1.2, seed: 5 })
  const fair = figuresOf(workload, fairTurns(workload, run.places), run)
  const inOrder = figuresOf(workload, firstComeFirstServed(workload, run.places), run)
  assert.ok(fair.people.p50 < inOrder.people.p50 / 5)
  assert.ok(fair.fairness > inOrder.fairness)
  assert.ok(Math.abs(fair.utilisation - inOrder.utilisation) < 0.01)
})
