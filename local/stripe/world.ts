import { missing } from './http/api-error.ts'
import type { Kind, Objects } from './objects/stored.ts'
import type { Store } from './storage/store.ts'

export interface Settings {
  /** Base address of the hosted pages, without a trailing slash. */
  publicUrl: string
  apiKey: string
  /** What becomes of a subscription when the last attempt to collect a renewal fails. */
  afterDunning: 'canceled' | 'past_due' | 'unpaid'
  /** Days from one failed attempt to the next. */
  dunningDays: readonly number[]
  /** Seconds until a bank debit succeeds or fails. */
  settleAfter: number
}

/** What a request acts on. All of it happens in one transaction. */
export interface World {
  store: Store
  settings: Settings
  /** The API request that causes what happens, for its events; nulls when time causes it. */
  request: { id: string | null; idempotency_key: string | null }
}

/** Seconds since 1970, the unit of every time in Stripe's API. */
export const secondsNow = (): number => Math.floor(Date.now() / 1_000)

/** The time that a customer lives in: that of the test clock, if one was given. */
export function timeFor({ store }: World, customer: string | null | undefined): number {
  const clock = customer ? store.get('customer', customer)?.test_clock : undefined
  return (clock && store.get('test_helpers.test_clock', clock)?.frozen_time) || secondsNow()
}

/** An object that has to be there. @throws ApiError `resource_missing`, naming the parameter. */
export function mustFind<K extends Kind>({ store }: World, kind: K, id: string, param?: string): Objects[K] {
  const object = store.get(kind, id)
  if (object === undefined) throw missing(nouns[kind] ?? kind.replaceAll('_', ' '), id, param)
  return object
}

const nouns: Partial<Record<Kind, string>> = {
  'checkout.session': 'checkout.session',
  payment_intent: 'payment_intent',
  setup_intent: 'setupintent',
  payment_method: 'PaymentMethod',
  'test_helpers.test_clock': 'test clock',
  'billing_portal.configuration': 'configuration',
}
