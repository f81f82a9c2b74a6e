import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { cardError, invalidRequest, missing } from '../http/api-error.ts'
import { type Endpoints, endpoint, listing, retrieval } from '../http/endpoint.ts'
import { clearable, mergeMetadata, metadata, text } from '../http/parameters.ts'
import { type Behaviour, cardByToken, rulesOf, type TestCard } from '../payments/test-cards.ts'
import { newId } from '../storage/ids.ts'
import { change, create } from '../webhooks/events.ts'
import { mustFind, secondsNow, type World } from '../world.ts'
import type { Objects } from './stored.ts'

type PaymentMethod = Objects['payment_method']

interface Hidden {
  behaviour: Behaviour
  /** The person has confirmed once, so that the card may be charged without them. */
  authenticated: boolean
}

export interface CardDetails {
  card: TestCard
  last4: string
  exp_month: number
  exp_year: number
  name: string | null
  email: string | null
}

/** How a payment method behaves, and whether its owner has confirmed it before. */
export function behaviourOf({ store }: World, method: string): Hidden {
  return { behaviour: 'succeeds', authenticated: false, ...store.hidden<Hidden>(method) }
}

export const rememberAuthentication = ({ store }: World, method: string): void =>
  store.hide(method, { authenticated: true })

/** Keeps of a card what Stripe shows of it: brand, last four digits and expiry. */
export function newCardMethod(
  world: World,
  { card, last4, exp_month, exp_year, name, email }: CardDetails,
): PaymentMethod {
  const { brand, country = 'US', funding = 'credit' } = card
  const checks = { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' }
  const method: PaymentMethod = {
    ...shell('card', name, email),
    card: {
      brand,
      checks,
      country,
      display_brand: brand,
      exp_month,
      exp_year,
      fingerprint: createHash('sha256').update(`${brand}${last4}`).digest('base64url').slice(0, 16),
      funding,
      generated_from: null,
      last4,
      networks: { available: [brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
  }
  return create(world, method, { hidden: { behaviour: card.behaviour } })
}

/** A bank account for debits; of its number only the last four digits are kept. */
export function newDebitMethod(
  world: World,
  account: { country: string; last4: string; behaviour: Behaviour; name: string | null; email: string | null },
): PaymentMethod {
  const { country, last4, behaviour, name, email } = account
  const method: PaymentMethod = {
    ...shell('sepa_debit', name, email),
    sepa_debit: { bank_code: null, branch_code: null, country, fingerprint: null, generated_from: null, last4 },
  }
  return create(world, method, { hidden: { behaviour } })
}

const shell = (type: 'card' | 'sepa_debit', name: string | null, email: string | null): PaymentMethod => ({
  id: newId('pm'),
  object: 'payment_method',
  allow_redisplay: 'unspecified',
  billing_details: {
    address: { city: null, country: null, line1: null, line2: null, postal_code: null, state: null },
    email,
    name,
    phone: null,
    tax_id: null,
  },
  created: secondsNow(),
  customer: null,
  customer_account: null,
  livemode: false,
  metadata: {},
  type,
})

/** A stored payment method, or a new one for each use of a documented `pm_card_…`. @throws ApiError */
export function findPaymentMethod(world: World, id: string, param: string): PaymentMethod {
  const test = cardByToken(id)
  if (!test) return mustFind(world, 'payment_method', id, param)
  return newCardMethod(world, {
    ...test,
    exp_month: 12,
    exp_year: new Date().getFullYear() + 5,
    name: null,
    email: null,
  })
}

/** Gives a payment method to a customer. @throws ApiError when the issuer refuses at once, or another customer has it */
export function attach(world: World, method: PaymentMethod, customer: string): PaymentMethod {
  if (method.customer === customer) return method
  if (method.customer !== null)
    throw invalidRequest('The payment method you provided has already been attached to a customer.', {
      code: 'payment_method_unexpected_state',
    })
  const { decline, declinesLater, authentication } = rulesOf(behaviourOf(world, method.id).behaviour)
  if (decline && !declinesLater && !authentication) throw cardError(decline.message, decline)
  return change(world, method, { customer }, 'payment_method.attached')
}

/** Takes a payment method from its customer, and from what used it. */
function detach(world: World, method: PaymentMethod): PaymentMethod {
  const { store } = world
  if (method.customer === null)
    throw invalidRequest('The payment method you provided is not attached to a customer so detachment is impossible.')
  const customer = store.get('customer', method.customer)
  if (customer?.invoice_settings.default_payment_method === method.id)
    change(
      world,
      customer,
      { invoice_settings: { ...customer.invoice_settings, default_payment_method: null } },
      'customer.updated',
    )
  for (const subscription of store.all('subscription', {
    customer: method.customer,
    default_payment_method: method.id,
  }))
    change(world, subscription, { default_payment_method: null }, 'customer.subscription.updated')
  return change(world, method, { customer: null }, 'payment_method.detached')
}

export const paymentMethodEndpoints: Endpoints = {
  'GET /v1/payment_methods': listing('payment_method', {
    customer: v.optional(text),
    type: v.optional(v.picklist(['card', 'sepa_debit'])),
  }),
  'GET /v1/payment_methods/:id': retrieval('payment_method'),
  'POST /v1/payment_methods/:id': endpoint(
    {
      metadata: v.optional(metadata),
      billing_details: v.optional(v.strictObject({ email: v.optional(clearable), name: v.optional(clearable) })),
    },
    (world, { metadata: given, billing_details: details }, id) => {
      const method = mustFind(world, 'payment_method', id)
      const patch = {
        metadata: mergeMetadata(method.metadata, given),
        billing_details: { ...method.billing_details, ...details },
      }
      return change(world, method, patch, 'payment_method.updated')
    },
  ),
  'POST /v1/payment_methods/:id/attach': endpoint({ customer: text }, (world, { customer }, id) => {
    mustFind(world, 'customer', customer, 'customer')
    return attach(world, findPaymentMethod(world, id, 'payment_method'), customer)
  }),
  'POST /v1/payment_methods/:id/detach': endpoint({}, (world, _params, id) =>
    detach(world, mustFind(world, 'payment_method', id)),
  ),
  'GET /v1/customers/:id/payment_methods': listing(
    'payment_method',
    { type: v.optional(v.picklist(['card', 'sepa_debit'])) },
    (params, world, id) => ({ ...params, customer: mustFind(world, 'customer', id).id }),
  ),
  'GET /v1/customers/:id/payment_methods/:method': endpoint({}, (world, _params, id, part) => {
    const method = mustFind(world, 'payment_method', part)
    if (method.customer !== id) throw missing('PaymentMethod', part)
    return method
  }),
}
