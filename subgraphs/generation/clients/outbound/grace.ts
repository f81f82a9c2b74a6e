export interface Grace extends Disposable {
  /** Aborts `duration` milliseconds after the outer signal, with its reason. */
  readonly signal: AbortSignal
}

/** Time after a cancellation for a request whose answer tells what there is to cancel. */
export function graceAfter(outer: AbortSignal, duration: number): Grace {
  const over = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const begin = () => {
    timer = setTimeout(() => over.abort(outer.reason), duration)
  }
  if (outer.aborted) begin()
  else outer.addEventListener('abort', begin, { once: true })
  return {
    signal: over.signal,
    [Symbol.dispose]() {
      outer.removeEventListener('abort', begin)
      clearTimeout(timer)
    },
  }
}
