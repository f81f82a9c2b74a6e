import * as v from 'valibot'
import { type Endpoints, listing, retrieval } from '../http/endpoint.ts'
import { text } from '../http/parameters.ts'
import { newId, randomText } from '../storage/ids.ts'
import { create } from '../webhooks/events.ts'
import { timeFor, type World } from '../world.ts'
import type { Objects } from './stored.ts'

/** The record that a customer has agreed to later charges of a payment method; it is done as soon as it is made. */
export function newSetupIntent(
  world: World,
  given: Pick<Objects['setup_intent'], 'customer' | 'payment_method'> & Partial<Objects['setup_intent']>,
): Objects['setup_intent'] {
  const id = newId('seti')
  return create(
    world,
    {
      id,
      object: 'setup_intent',
      allowed_payment_method_types: null,
      application: null,
      automatic_payment_methods: null,
      cancellation_reason: null,
      client_secret: `${id}_secret_${randomText(25)}`,
      created: timeFor(world, given.customer),
      customer_account: null,
      description: null,
      excluded_payment_method_types: null,
      flow_directions: null,
      last_setup_error: null,
      latest_attempt: null,
      livemode: false,
      mandate: null,
      metadata: {},
      next_action: null,
      on_behalf_of: null,
      payment_method_configuration_details: null,
      payment_method_options: {},
      payment_method_types: ['card'],
      single_use_mandate: null,
      status: 'succeeded',
      usage: 'off_session',
      ...given,
    },
    { event: 'setup_intent.succeeded' },
  )
}

export const setupIntentEndpoints: Endpoints = {
  'GET /v1/setup_intents': listing('setup_intent', { customer: v.optional(text), payment_method: v.optional(text) }),
  'GET /v1/setup_intents/:id': retrieval('setup_intent'),
}
