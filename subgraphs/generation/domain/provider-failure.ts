/**
 * Why a provider did not draw.
 *
 * - `busy`: it took nothing on and asks to come back later
 * - `unavailable`: it broke off or could not be reached; `repeatable` when asking again can't make the operator pay
 *   twice
 * - `contentBlocked`: it refuses the prompt, the source or what it drew
 * - `invalidRequest`: it does not understand what is asked; asking again would change nothing
 * - `misconfigured`: key, account or address do not hold; the operator has to act
 */
export type ProviderFault =
  | { readonly kind: 'busy' /** Seconds. */; readonly retryAfter: number | null }
  | { readonly kind: 'unavailable'; readonly repeatable: boolean }
  | { readonly kind: 'contentBlocked' }
  | { readonly kind: 'invalidRequest' }
  | { readonly kind: 'misconfigured' }

/**
 * A provider's failure in terms of what follows from it. Its text holds nothing of what the provider said: that may
 * quote the prompt.
 */
export class ProviderFailure extends Error {
  override name = 'ProviderFailure'
  readonly fault: ProviderFault

  /** @param what a constant phrase, a status or a code */
  constructor(fault: ProviderFault, what: string) {
    super(what)
    this.fault = fault
  }
}
