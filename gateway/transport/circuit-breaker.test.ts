import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCircuitBreaker, FAILURES, PAUSE } from './circuit-breaker.ts'

function breaker() {
  const clock = { now: 0 }
  const changes: boolean[] = []
  const circuit = createCircuitBreaker(
    (open) => changes.push(open),
    () => clock.now,
  )
  const fail = (times: number) => {
    for (let n = 0; n < times; n++) circuit.failed()
  }
  return { circuit, clock, changes, fail }
}

test('the circuit opens after failures in a row, and tells once', () => {
  const { circuit, changes, fail } = breaker()
  fail(FAILURES - 1)
  circuit.succeeded()
  fail(FAILURES - 1)
  assert(circuit.admits())
  fail(1)
  assert(!circuit.admits())
  fail(5) // Those that were under way.
  assert.deepEqual(changes, [true])
})

test('an open circuit lets one try each pause, and closes with a success', () => {
  const { circuit, clock, changes, fail } = breaker()
  fail(FAILURES)
  clock.now = PAUSE - 1
  assert(!circuit.admits())
  clock.now = PAUSE
  assert(circuit.admits())
  assert(!circuit.admits())
  circuit.failed()
  clock.now = 2 * PAUSE
  assert(circuit.admits())
  circuit.succeeded()
  assert(circuit.admits())
  assert(circuit.admits())
  assert.deepEqual(changes, [true, false])
})
