import type { Dispatcher } from 'undici'
import type { Departure } from './departure.ts'

/** A whole response. */
export interface Response {
  status: number
  headers: Readonly<Record<string, string | string[] | undefined>>
  text: string
}

/** The client left before the response was there. */
export class CalledOff extends Error {
  override name = 'CalledOff'
}

/**
 * Sends a request and collects its response, without the stream that `pool.request` makes for each: nothing runs more often here.
 *
 * @param departure of the client that this is for, where it may be called off
 */
export function exchange(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  departure: Departure | undefined,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    if (departure?.left) return reject(new CalledOff())
    const chunks: Buffer[] = []
    let head: Omit<Response, 'text'> = { status: 0, headers: {} }
    let controller: Dispatcher.DispatchController | undefined
    const callOff = () => {
      controller?.abort(new CalledOff())
      reject(new CalledOff())
    }
    departure?.add(callOff)
    dispatcher.dispatch(request, {
      onRequestStart(given) {
        controller = given
        // It may have waited for a connection until nobody wanted it any more.
        if (departure?.left) given.abort(new CalledOff())
      },
      onResponseStart(_controller, status, headers) {
        head = { status, headers }
      },
      onResponseData: (_controller, chunk) => void chunks.push(chunk),
      onResponseEnd() {
        departure?.delete(callOff)
        resolve({ ...head, text: Buffer.concat(chunks).toString() })
      },
      onResponseError(_controller, error) {
        departure?.delete(callOff)
        reject(error)
      },
    })
  })
}
