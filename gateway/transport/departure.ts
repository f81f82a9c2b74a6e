/** A client that may leave before its answer is there: what is done for it alone is then called off. */
export interface Departure {
  readonly left: boolean
  /** Runs `callOff` when the client leaves, at once where it has. */
  add(callOff: () => void): void
  /** Takes back an `add`. */
  delete(callOff: () => void): void
  leave(): void
}

/** An `AbortSignal` for each request and a listener for each fetch would cost more than all else that a fetch does. */
export function createDeparture(): Departure {
  const underWay = new Set<() => void>()
  let left = false
  return {
    get left() {
      return left
    },
    add(callOff) {
      if (left) callOff()
      else underWay.add(callOff)
    },
    delete: (callOff) => void underWay.delete(callOff),
    leave() {
      left = true
      for (const callOff of underWay) callOff()
      underWay.clear()
    },
  }
}
