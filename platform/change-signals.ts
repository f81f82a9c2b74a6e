import { setTimeout as delay } from 'node:timers/promises'
import type { mongo } from 'mongoose'
import type { Log } from './log.ts'

/** Wake-ups for one key. Signals that arrive while nobody waits are kept as one. */
export interface Listener {
  /** Resolves at the next signal, or at once when there was one since the last call; also when `signal` aborts. */
  next(signal: AbortSignal): Promise<void>
  [Symbol.dispose](): void
}

export interface ChangeSignals {
  listen(key: string): Listener
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Follows a collection by one change stream and wakes those who listen to a key.
 *
 * A signal says only "look again": what happened is read from the collection itself, by sequence. So a change stream that
 * breaks, resumes or loses its history can't lose or repeat an event; after each interruption everybody is woken once.
 *
 * @param keysOf keys that a change concerns
 */
export function openChangeSignals(
  collection: mongo.Collection,
  {
    pipeline = [],
    keysOf,
    log,
  }: {
    pipeline?: mongo.BSON.Document[]
    keysOf: (change: mongo.ChangeStreamDocument) => string[]
    log: Log
  },
): ChangeSignals {
  const listeners = new Map<string, Set<() => void>>()
  const closing = new AbortController()
  const wake = (key: string) => {
    for (const listener of listeners.get(key) ?? []) listener()
  }
  const wakeAll = () => {
    for (const key of listeners.keys()) wake(key)
  }

  async function follow() {
    for (let failures = 0; !closing.signal.aborted; failures++) {
      const stream = collection.watch(pipeline, { fullDocument: 'updateLookup' })
      const close = () => void stream.close().catch(() => {})
      closing.signal.addEventListener('abort', close, { once: true })
      try {
        // Once the first batch is there the stream is open; what was written before is found by those who are woken now.
        await stream.tryNext()
        wakeAll()
        failures = 0
        for await (const change of stream) for (const key of keysOf(change)) wake(key)
      } catch (error) {
        if (!closing.signal.aborted)
          log.warn({ error, collection: collection.collectionName }, 'change-stream-interrupted')
      } finally {
        closing.signal.removeEventListener('abort', close)
        close()
      }
      await delay(Math.min(2_000, 50 * 2 ** failures), undefined, { signal: closing.signal }).catch(() => {})
    }
  }
  const following = follow()

  return {
    listen(key) {
      let pending = false
      let resume: (() => void) | undefined
      const listener = () => {
        pending = true
        resume?.()
      }
      const group = listeners.get(key) ?? new Set()
      listeners.set(key, group.add(listener))

      return {
        async next(signal) {
          if (!pending && !signal.aborted) {
            const woken = Promise.withResolvers<void>()
            const stop = () => woken.resolve()
            resume = stop
            signal.addEventListener('abort', stop, { once: true })
            await woken.promise
            signal.removeEventListener('abort', stop)
            resume = undefined
          }
          pending = false
        },
        [Symbol.dispose]() {
          group.delete(listener)
          if (group.size === 0 && listeners.get(key) === group) listeners.delete(key)
        },
      }
    },
    async [Symbol.asyncDispose]() {
      closing.abort()
      await following
    },
  }
}
