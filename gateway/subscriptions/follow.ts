import { setTimeout as delay } from 'node:timers/promises'
import { abortable } from '../../platform/abortable.ts'
import { upstreamUnavailable } from '../../platform/errors.ts'
import type { Identity } from '../../platform/identity.ts'
import type { Answer, SubscriptionPlan } from '../federation/executor.ts'
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
  /** Asked before every event: whether the client may still see it. */
  authorised(): Promise<boolean>
}

/** What a client gets of one event. */
export interface Followed {
  answer: Answer
  /** Where the event stands; undefined where events of this subscription don't tell. */
  position: Position | undefined
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
  const { plan, upstream, resumption, variables, identity, authorised } = following
  return abortable<Followed>(async function* (signal) {
    let position = following.after
    let begun = false
    for (let attempt = 0; !signal.aborted; attempt++) {
      using stream = upstream.open(resumption.operation(variables, position), identity)
      signal.addEventListener('abort', () => stream[Symbol.dispose](), { once: true })
      try {
        for await (const event of stream) {
          if (!(await authorised())) return
          position = resumption.positionOf(event) ?? position
          begun = true
          attempt = 0
          yield { answer: await plan.execute(event), position }
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
