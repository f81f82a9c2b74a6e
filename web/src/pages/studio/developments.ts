import type { ApolloClient } from '@apollo/client'
import { isRefusal } from '../../api/connection-errors.ts'
import { keepSubscribed, pauseWithBackoff, type Sink } from '../../api/keep-subscribed.ts'
import type { Api } from '../../api/make-api.ts'
import { GenerationDocument } from '../../generation/__generated__/Generation.ts'
import { GenerationProgressDocument, type GenerationProgressSubscription } from './__generated__/Progress.ts'
import { afterEvent, type Development, undeveloped } from './follow-generation.ts'

type Event = GenerationProgressSubscription['generationProgress']

/** A generation in the making as it is followed. */
export interface Followed extends Development {
  /** False while the connection is lost. */
  connected: boolean
}

/** A missing event: the subscription opens again behind the last one seen. */
class EventMissing extends Error {}

const start: Followed = { ...undeveloped, connected: true }

/**
 * Follows generations: each once, however many parts of the page watch it, for as long as one does. Every event counts
 * once, through lost connections, and from the first one after a reload. What the API says of the generation goes to the
 * cache; what only events carry is kept here.
 */
export function makeDevelopments({ client, renewSession }: Pick<Api, 'client' | 'renewSession'>) {
  const followed = new Map<string, { state: Followed; watchers: Set<() => void>; stop: () => void }>()

  function follow(id: string) {
    const watchers = new Set<() => void>()
    const entry = { state: start, watchers, stop: () => {} }
    followed.set(id, entry)
    const change = (changes: Partial<Followed>) => {
      entry.state = { ...entry.state, ...changes }
      for (const watcher of watchers) watcher()
    }
    entry.stop = keepSubscribed<Event>({
      open: (sink) =>
        openBehind(client, id, entry.state.sequence, {
          ...sink,
          next(event) {
            const next = afterEvent(entry.state, event)
            if (next === 'gap') return sink.error(new EventMissing())
            if (next === 'again') return
            change(next)
            sink.next(event)
          },
        }),
      onEvent: () => {},
      onConnection: (connected) => change({ connected }),
      onEnd: (error) => {
        if (error === undefined || isRefusal(error)) void askHowItStands(client, id)
      },
      renewSession,
      pause: pauseWithBackoff,
    })
    return entry
  }

  return {
    /** Calls back after each change, until the answered function is called. */
    watch(id: string, changed: () => void): () => void {
      const entry = followed.get(id) ?? follow(id)
      entry.watchers.add(changed)

      return () => {
        entry.watchers.delete(changed)
        if (entry.watchers.size > 0 || followed.get(id) !== entry) return
        followed.delete(id)
        entry.stop()
      }
    },
    /** How far it is; the same object until it changes. */
    stateOf: (id: string): Followed => followed.get(id)?.state ?? start,
  }
}

export type Developments = ReturnType<typeof makeDevelopments>

/** Subscribes to the events behind `after`. */
function openBehind(client: ApolloClient, id: string, after: number, sink: Sink<Event>): () => void {
  const following = client.subscribe({ query: GenerationProgressDocument, variables: { id, after } }).subscribe({
    ...sink,
    next({ data, error }) {
      const event = data?.generationProgress
      if (event) sink.next(event)
      else sink.error(error)
    },
  })
  return () => following.unsubscribe()
}

/** It may have been deleted, or have ended while its events were out of reach. */
async function askHowItStands(client: ApolloClient, id: string): Promise<void> {
  try {
    await client.query({ query: GenerationDocument, variables: { id }, fetchPolicy: 'network-only' })
  } catch {
    // The next visit of the page asks again.
  }
}
