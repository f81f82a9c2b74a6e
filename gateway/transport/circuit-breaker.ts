/** Keeps requests from a subgraph that does not answer, so that nobody waits for it in vain and it can recover. */
export interface CircuitBreaker {
  /** Whether a fetch may go out. While the circuit is open one may try each pause. */
  admits(): boolean
  succeeded(): void
  failed(): void
}

/** Failures in a row that open the circuit. A single success closes it. */
export const FAILURES = 10
/** Time between attempts while it is open, in milliseconds. */
export const PAUSE = 1_000

/**
 * @param changed told when the circuit opens and closes
 * @param clock in milliseconds
 */
export function createCircuitBreaker(
  changed: (open: boolean) => void,
  clock: () => number = () => performance.now(),
): CircuitBreaker {
  let failures = 0
  let nextAttempt = 0

  return {
    admits() {
      if (failures < FAILURES) return true
      if (clock() < nextAttempt) return false
      nextAttempt = clock() + PAUSE
      return true
    },
    succeeded() {
      if (failures >= FAILURES) changed(false)
      failures = 0
    },
    failed() {
      failures++
      if (failures !== FAILURES) return
      nextAttempt = clock() + PAUSE
      changed(true)
    },
  }
}
