import { abortError } from './abort-error.ts'

/**
 * Lets one holder in at a time, in the order of asking. `enter` resolves to the place, which the holder disposes;
 * it rejects with an AbortError as soon as the signal aborts before its turn.
 */
export function createTurnstile(): (signal: AbortSignal) => Promise<Disposable> {
  const waiting: (() => void)[] = []
  let occupied = false

  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else occupied = false
  }

  const waitForTurn = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const enter = () => {
        signal.removeEventListener('abort', giveUp)
        resolve()
      }
      const giveUp = () => {
        waiting.splice(waiting.indexOf(enter), 1)
        reject(abortError())
      }
      waiting.push(enter)
      signal.addEventListener('abort', giveUp, { once: true })
    })

  return async (signal) => {
    if (signal.aborted) throw abortError()
    if (occupied) await waitForTurn(signal)
    occupied = true
    return { [Symbol.dispose]: leave }
  }
}
