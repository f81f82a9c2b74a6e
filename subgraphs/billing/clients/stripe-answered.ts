import Stripe from 'stripe'
import { upstreamUnavailable } from '../../../platform/errors.ts'

/** Tells a person who waits that it is Stripe that does not answer, without what it said. */
export async function answered<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    if (error instanceof Stripe.errors.StripeConnectionError || error instanceof Stripe.errors.StripeRateLimitError)
      throw upstreamUnavailable('Our payment provider does not answer right now. Try again in a moment.')
    throw error
  }
}
