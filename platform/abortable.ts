/**
 * Runs `start` as an async iterator whose `return()` first aborts the signal that `start` was given.
 *
 * A plain async generator that waits inside `await` sees `return()` only when that wait ends by itself: a subscriber who
 * left an idle stream would stay registered for ever.
 */
export function abortable<T>(start: (signal: AbortSignal) => AsyncGenerator<T, void>): AsyncIterableIterator<T, void> {
  const controller = new AbortController()
  const source = start(controller.signal)
  const iterator: AsyncIterableIterator<T, void> = {
    next: () => source.next(),
    return() {
      controller.abort()
      return source.return()
    },
    throw(error) {
      controller.abort()
      return source.throw(error)
    },
    [Symbol.asyncIterator]: () => iterator,
  }
  return iterator
}
