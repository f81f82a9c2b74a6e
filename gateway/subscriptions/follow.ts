import { setTimeout as delay } from 'node:timers/promises'
import { abortable } from '../../platform/abortable.ts'
import { upstreamUnavailable } from '../../platform/errors.ts'
import type { Identity } from '../../platform/identity.ts'
import type { Answer, SubscriptionPlan } from '../federation/executor.ts'
import type { SentEvent } from './hub.ts'
import type { Position, Resumption } from './resumption.ts'
import { type Upstream, UpstreamLost } from './upstream.ts'

export interface Following {
  plan: Pick<SubscriptionPlan, 'execute'>
  upstream: Upstream
  resumption: Resumption
  variables: Record<string, unknown>
  identity: Identity
  /** The event to go on behind; undefined for the start. */
  after: Position | undefined
  /** Writes an answer as clients see it, in JSON. */
  write(answer: Answer): string
}

/** Attempts in a row to reach a subgraph again; with the pauses between them some 20 seconds. */
const ATTEMPTS = 14
const pause = (attempt: number) => Math.min(2_000, 50 * 2 ** attempt)

/**
 * Follows a subscription: each event of the subgraph that owns it, completed with fields of the others, in order.
 *
 * When the connection upstream is lost it goes on behind the last event received, so nothing is lost and nothing comes twice. Before the
 * first event it starts again as it was asked. Where neither is possible events may be missing, and it ends with UPSTREAM_UNAVAILABLE:
 * only the client knows what it needs then.
 */
export function followSubscription(following: Following) {
  const { plan, upstream, resumption, variables, identity, write } = following
  return abortable<SentEvent>(async function* (signal) {
    let position = following.after
    let begun = false
    for (let attempt = 0; !signal.aborted; attempt++) {
      using stream = upstream.open(resumption.operation(variables, position), identity)
      signal.addEventListener('abort', () => stream[Symbol.dispose](), { once: true })
      try {
        for await (const event of stream) {
          position = resumption.positionOf(event) ?? position
          begun = true
          attempt = 0
          yield { payload: write(await plan.execute(event)), position }
        }
        return
      } catch (error) {
        if (!(error instanceof UpstreamLost)) throw error
        if ((begun && position === undefined) || attempt >= ATTEMPTS) throw interrupted()
        await delay(pause(attempt), undefined, { signal }).catch(() => {})
      }
    }
  })
}

const interrupted = () =>
  upstreamUnavailable('The subscription was interrupted, and events may be missing. Subscribe again in a moment.')
