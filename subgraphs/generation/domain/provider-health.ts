import type { Clock, Provider, Report } from './ports.ts'
import { ProviderFailure, type ProviderFault } from './provider-failure.ts'

const SECOND = 1_000
/** Longest rest after a failure, in milliseconds, unless the provider asks for more. */
const MAX_REST = 60 * SECOND
/** Longest rest that a provider may ask for, in milliseconds. */
const MAX_ASKED = 600 * SECOND

export interface WatchedProvider extends Provider {
  /** Milliseconds until it should be asked again; 0 when it is well. */
  restsFor(): number
}

/**
 * A circuit breaker around a provider. One that is overloaded or out of reach rests: as long as it asks, or twice as
 * long after each failure in a row. Then it is tried again: success makes it well, another failure lets it rest
 * again.
 */
export function watchProvider(provider: Provider, { now, report }: Clock & { report: Report }): WatchedProvider {
  let failures = 0
  let restsUntil = 0
  let alarmed = false

  const recovered = () => {
    failures = 0
    restsUntil = 0
    alarmed = false
  }
  const failed = (fault: ProviderFault) => {
    const rest = restAfter(fault, failures)
    if (rest === undefined) return
    failures++
    restsUntil = Math.max(restsUntil, now().getTime() + rest)
    if (fault.kind !== 'misconfigured' || alarmed) return
    alarmed = true
    report('provider-misconfigured', { model: provider.model.id })
  }
  return {
    ...provider,
    async draw(request, options) {
      try {
        const picture = await provider.draw(request, options)
        recovered()
        return picture
      } catch (error) {
        if (error instanceof ProviderFailure && !options.signal.aborted) failed(error.fault)
        throw error
      }
    },
    restsFor: () => Math.max(0, restsUntil - now().getTime()),
  }
}

/** Milliseconds; undefined where the failure says nothing about the provider's health. */
function restAfter(fault: ProviderFault, failures: number): number | undefined {
  const growing = Math.min(MAX_REST, SECOND * 2 ** Math.min(failures, 10))
  switch (fault.kind) {
    case 'busy':
      return fault.retryAfter === null ? growing : Math.min(MAX_ASKED, fault.retryAfter * SECOND)
    case 'unavailable':
      return growing
    case 'misconfigured':
      return MAX_REST
    case 'contentBlocked':
    case 'invalidRequest':
      return undefined
  }
}
