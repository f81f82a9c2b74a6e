export interface StallWatch extends Disposable {
  /** Aborts with the outer signal and on silence. */
  readonly signal: AbortSignal
  readonly isStalled: boolean
  /** Something arrived. */
  heard(): void
}

/** @param longest silence in milliseconds */
export function watchForStall(longest: number, outer: AbortSignal): StallWatch {
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(), longest)
  return {
    signal: AbortSignal.any([outer, silence.signal]),
    get isStalled() {
      return silence.signal.aborted && !outer.aborted
    },
    heard: () => void timer.refresh(),
    [Symbol.dispose]: () => clearTimeout(timer),
  }
}
