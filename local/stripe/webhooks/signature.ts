import { createHmac } from 'node:crypto'

/** The `Stripe-Signature` of a body: HMAC-SHA256 of `time.body` (https://docs.stripe.com/webhooks#verify-manually). */
export function signatureHeader(body: string, secret: string, time: number): string {
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`
}
