import type { ServerResponse } from 'node:http'
import { CallerError } from '../../platform/errors.ts'

/** Seconds after which a client that was sent away may come back. */
const RETRY_AFTER = 1

/**
 * Bounds how many requests are answered at the same time: beyond that, waiting would only take memory and come to nothing.
 *
 * @returns counts a request until its response is closed
 * @throws UPSTREAM_UNAVAILABLE with `retryAfter` when there are too many
 */
export function createLoadShedding(most: number): (response: ServerResponse) => void {
  let open = 0
  const leave = () => void open--
  return (response) => {
    if (open >= most)
      throw new CallerError('UPSTREAM_UNAVAILABLE', 'There is too much to do right now. Try again in a moment.', {
        retryAfter: RETRY_AFTER,
      })
    open++
    response.once('close', leave)
  }
}
