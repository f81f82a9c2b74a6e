import type { GraphQLDataSource } from '@apollo/gateway'
import type { GatewayContext } from '../context.ts'
import { createDeparture, type Departure } from './departure.ts'
import { scopeOf } from './scope.ts'

type Process = GraphQLDataSource['process']
type Answer = Awaited<ReturnType<Process>>

/** Lets fetches that ask the same by the same right wait for one answer. */
export interface SharedFetches {
  /** Fetches from a source, shared where that is possible. */
  share(process: Process): Process
  /** Something has changed: nobody joins a fetch that began before. */
  changed(): void
}

interface Fetch {
  answer: Promise<Answer>
  shared: boolean
  /** The answer of a fetch that is shared: each executor takes its own over and changes it. */
  text: string
  waiting: number
  callOff(): void
}

/**
 * Shares fetches that are under way; an answer that has come is never used again. What a subgraph is told of the client must be equal in
 * everything but the request id, and no mutation may have ended and no event may have come since the fetch began: whoever changed
 * something, or heard of it, sees it in the next answer.
 */
export function createSharedFetches(): SharedFetches {
  let changes = 0
  return {
    changed: () => void changes++,
    share(process) {
      const underWay = new Map<string, Fetch>()
      return async (options) => {
        const { query = '', body } = options.request as { query?: string; body?: string }
        const { identity, refreshToken, departure } = options.context as GatewayContext
        if (query.startsWith('mutation')) return process(options).finally(() => void changes++)
        if (body === undefined || refreshToken !== undefined) return process(options)

        const key = `${changes} ${scopeOf(identity)} ${body}`
        const known = underWay.get(key)
        if (known) known.shared = true
        const fetch =
          known ??
          begin(underWay, key, (own) => process({ ...options, context: { ...options.context, departure: own } }))
        const leave = () => {
          if (--fetch.waiting === 0) fetch.callOff()
        }
        fetch.waiting++
        departure?.add(leave)
        try {
          const answer = await fetch.answer
          return known ? JSON.parse(fetch.text) : answer
        } finally {
          departure?.delete(leave)
        }
      }
    },
  }
}

/** Begins a fetch that is called off only when all who wait for it have left. */
function begin(underWay: Map<string, Fetch>, key: string, process: (departure: Departure) => Promise<Answer>): Fetch {
  const departure = createDeparture()
  const end = () => {
    if (underWay.get(key) === fetch) underWay.delete(key)
  }
  const fetch: Fetch = {
    answer: process(departure)
      .finally(end)
      .then((answer) => {
        if (fetch.shared) fetch.text = JSON.stringify(answer)
        return answer
      }),
    shared: false,
    text: '',
    waiting: 0,
    callOff() {
      end()
      departure.leave()
    },
  }
  underWay.set(key, fetch)
  return fetch
}
