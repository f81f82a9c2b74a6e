import { useEffect, useState } from 'react'
import { isRefusal } from '../../api/connection-errors.ts'
import { keepSubscribed, pauseWithBackoff } from '../../api/keep-subscribed.ts'
import { GenerationDocument } from '../../generation/__generated__/Generation.ts'
import { useApi } from '../../session/session.ts'
import { GenerationProgressDocument, type GenerationProgressSubscription } from './__generated__/Progress.ts'
import { afterEvent, undeveloped } from './follow-generation.ts'

type ProgressEvent = GenerationProgressSubscription['generationProgress']

/** A missing event: the subscription opens again behind the last one seen. */
class EventMissing extends Error {}

/**
 * Follows one generation while `active`: every event once, through lost connections, from its start after a reload. The
 * generation's own fields go to the cache; what only events carry is answered.
 */
export function useDevelopment(id: string, active: boolean) {
  const { client, renewSession } = useApi()
  const [development, setDevelopment] = useState(undeveloped)
  const [connected, setConnected] = useState(true)

  useEffect(() => {
    if (!active) return
    let seen = undeveloped

    return keepSubscribed<ProgressEvent>({
      open(sink) {
        const variables = { id, after: seen.sequence }
        const following = client.subscribe({ query: GenerationProgressDocument, variables }).subscribe({
          ...sink,
          next({ data, error }) {
            const event = data?.generationProgress
            if (error || !event) return sink.error(error)
            const next = afterEvent(seen, event)
            if (next === 'gap') {
              following.unsubscribe()
              return sink.error(new EventMissing())
            }
            if (next === 'again') return
            seen = next
            sink.next(event)
          },
        })
        return () => following.unsubscribe()
      },
      onEvent: () => setDevelopment(seen),
      onConnection: setConnected,
      // It may have been deleted meanwhile, or ended while the events were out of reach: ask how it stands.
      onEnd: (error) => {
        if (error === undefined || isRefusal(error))
          void client
            .query({ query: GenerationDocument, variables: { id }, fetchPolicy: 'network-only' })
            .catch(() => {})
      },
      renewSession,
      pause: pauseWithBackoff,
    })
  }, [client, renewSession, id, active])

  return { development, connected }
}
