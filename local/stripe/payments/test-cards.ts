/** How a payment method behaves. Kept instead of a card number: none ever leaves the request that brought it. */
export type Behaviour = keyof typeof behaviours

interface Rules {
  /** When the person has to confirm: at every payment, or until they did so once with this card. */
  authentication?: 'always' | 'first'
  decline?: Decline
  /** The card can be stored, and declines when it is charged. */
  declinesLater?: boolean
  dispute?: 'fraudulent' | 'product_not_received'
  /** Bank debit: succeeds or fails some time after the payment was accepted. */
  settles?: 'succeeded' | 'failed'
  refund?: 'pending' | 'fails'
}

export interface Decline {
  code: string
  decline_code?: string
  message: string
}

const declined = (decline_code: string, message = 'Your card was declined.'): Decline => ({
  code: 'card_declined',
  decline_code,
  message,
})

const insufficientFunds = declined('insufficient_funds', 'Your card has insufficient funds.')

/** https://docs.stripe.com/testing */
export const behaviours = {
  succeeds: {},
  declines: { decline: declined('generic_decline') },
  insufficientFunds: { decline: insufficientFunds },
  lost: { decline: declined('lost_card') },
  stolen: { decline: declined('stolen_card') },
  expired: { decline: { code: 'expired_card', message: 'Your card has expired.' } },
  wrongCvc: { decline: { code: 'incorrect_cvc', message: "Your card's security code is incorrect." } },
  processingError: {
    decline: {
      code: 'processing_error',
      message: 'An error occurred while processing your card. Try again in a little bit.',
    },
  },
  declinesWhenCharged: { decline: declined('generic_decline'), declinesLater: true },
  authenticatesFirst: { authentication: 'first' },
  authenticatesAlways: { authentication: 'always' },
  authenticatesThenDeclines: { authentication: 'always', decline: insufficientFunds },
  disputedAsFraudulent: { dispute: 'fraudulent' },
  disputedAsNotReceived: { dispute: 'product_not_received' },
  refundPends: { refund: 'pending' },
  refundFails: { refund: 'fails' },
  debitSucceeds: { settles: 'succeeded' },
  debitFails: { settles: 'failed' },
} as const satisfies Record<string, Rules>

export const rulesOf = (behaviour: Behaviour): Rules => behaviours[behaviour]

export interface TestCard {
  brand: 'amex' | 'mastercard' | 'visa'
  behaviour: Behaviour
  /** Name under which the API takes it as `pm_card_…`. */
  token?: string
  funding?: 'debit'
  country?: string
}

/** Stripe's documented numbers. Every other number is refused. */
export const testCards: Readonly<Record<string, TestCard>> = {
  '4242424242424242': { brand: 'visa', behaviour: 'succeeds', token: 'visa' },
  '4000056655665556': { brand: 'visa', behaviour: 'succeeds', token: 'visa_debit', funding: 'debit' },
  '5555555555554444': { brand: 'mastercard', behaviour: 'succeeds', token: 'mastercard' },
  '378282246310005': { brand: 'amex', behaviour: 'succeeds', token: 'amex' },
  '4000000000000002': { brand: 'visa', behaviour: 'declines', token: 'visa_chargeDeclined' },
  '4000000000009995': { brand: 'visa', behaviour: 'insufficientFunds', token: 'visa_chargeDeclinedInsufficientFunds' },
  '4000000000009987': { brand: 'visa', behaviour: 'lost', token: 'visa_chargeDeclinedLostCard' },
  '4000000000009979': { brand: 'visa', behaviour: 'stolen', token: 'visa_chargeDeclinedStolenCard' },
  '4000000000000069': { brand: 'visa', behaviour: 'expired', token: 'chargeDeclinedExpiredCard' },
  '4000000000000127': { brand: 'visa', behaviour: 'wrongCvc', token: 'chargeDeclinedIncorrectCvc' },
  '4000000000000119': { brand: 'visa', behaviour: 'processingError', token: 'chargeDeclinedProcessingError' },
  '4000000000000341': { brand: 'visa', behaviour: 'declinesWhenCharged', token: 'chargeCustomerFail' },
  '4000002500003155': {
    brand: 'visa',
    behaviour: 'authenticatesFirst',
    token: 'authenticationRequiredOnSetup',
    country: 'FR',
  },
  '4000000000003220': { brand: 'visa', behaviour: 'authenticatesFirst', token: 'threeDSecure2Required', country: 'FR' },
  '4000002760003184': {
    brand: 'visa',
    behaviour: 'authenticatesAlways',
    token: 'authenticationRequired',
    country: 'FR',
  },
  '4000008260003178': {
    brand: 'visa',
    behaviour: 'authenticatesThenDeclines',
    token: 'authenticationRequiredChargeDeclinedInsufficientFunds',
    country: 'GB',
  },
  '4000000000000259': { brand: 'visa', behaviour: 'disputedAsFraudulent', token: 'createDispute' },
  '4000000000002685': { brand: 'visa', behaviour: 'disputedAsNotReceived', token: 'createDisputeProductNotReceived' },
  '4000000000007726': { brand: 'visa', behaviour: 'refundPends', token: 'pendingRefund' },
  '4000000000005126': { brand: 'visa', behaviour: 'refundFails', token: 'refundFail' },
}

/** Stripe's documented test accounts for SEPA debits. */
export const testAccounts: Readonly<Record<string, Behaviour>> = {
  AT611904300234573201: 'debitSucceeds',
  DE89370400440532013000: 'debitSucceeds',
  AT861904300235473202: 'debitFails',
  DE62370400440532013001: 'debitFails',
}

/** The card that the API names `pm_card_…`, with its number's last four digits. */
export function cardByToken(id: string): { card: TestCard; last4: string } | undefined {
  const name = id.match(/^pm_card_(.+)$/)?.[1]
  const found = Object.entries(testCards).find(([, { token }]) => token === name)
  return found && { card: found[1], last4: found[0].slice(-4) }
}
