import * as v from 'valibot'
import { cancelNow } from '../billing/cancellation.ts'
import { missing } from '../http/api-error.ts'
import { type Endpoints, endpoint, listing } from '../http/endpoint.ts'
import { address, clearable, integer, list, mergeMetadata, metadata, text } from '../http/parameters.ts'
import { newId, randomText } from '../storage/ids.ts'
import { change, create, emit } from '../webhooks/events.ts'
import { mustFind, secondsNow, type World } from '../world.ts'
import { attach, findPaymentMethod } from './payment-method.ts'
import type { Objects } from './stored.ts'
import { withoutPerson } from './without-person.ts'

const details = {
  address: v.optional(v.union([address, v.literal('')])),
  balance: v.optional(integer),
  description: v.optional(clearable),
  email: v.optional(clearable),
  invoice_settings: v.optional(v.strictObject({ default_payment_method: v.optional(clearable) })),
  metadata: v.optional(metadata),
  name: v.optional(clearable),
  phone: v.optional(clearable),
  preferred_locales: v.optional(list(text)),
  tax_exempt: v.optional(v.picklist(['exempt', 'none', 'reverse'])),
}

type Details = v.InferOutput<v.StrictObjectSchema<typeof details, undefined>>

/** A new customer with nothing but what is given. */
export function newCustomer(world: World, given: Partial<Objects['customer']>): Objects['customer'] {
  return create(
    world,
    {
      id: newId('cus', 14),
      object: 'customer',
      address: null,
      balance: 0,
      created: secondsNow(),
      currency: null,
      customer_account: null,
      default_source: null,
      delinquent: false,
      description: null,
      discount: null,
      email: null,
      invoice_prefix: randomText(8).toUpperCase(),
      invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
      livemode: false,
      metadata: {},
      name: null,
      next_invoice_sequence: 1,
      phone: null,
      preferred_locales: [],
      shipping: null,
      tax_exempt: 'none',
      test_clock: null,
      ...given,
    },
    { event: 'customer.created' },
  )
}

function applied(params: Details, current?: Objects['customer']): Partial<Objects['customer']> {
  const { metadata: given, invoice_settings: _settings, address: at, ...rest } = params
  return {
    ...rest,
    ...(at !== undefined && { address: at === '' ? null : at }),
    metadata: mergeMetadata(current?.metadata ?? null, given),
  }
}

/** Makes a payment method of the customer the one for its invoices; null for none. */
export function withDefaultMethod(
  world: World,
  customer: Objects['customer'],
  method: string | null,
): Pick<Objects['customer'], 'invoice_settings'> {
  const param = 'invoice_settings[default_payment_method]'
  if (method !== null && findPaymentMethod(world, method, param).customer !== customer.id)
    throw missing('PaymentMethod', method, param)
  return { invoice_settings: { ...customer.invoice_settings, default_payment_method: method } }
}

export const customerEndpoints: Endpoints = {
  'GET /v1/customers': listing('customer', { email: v.optional(text), test_clock: v.optional(text) }),
  'POST /v1/customers': endpoint(
    { ...details, payment_method: v.optional(text), test_clock: v.optional(text) },
    (world, { payment_method: method, test_clock: clock, ...params }) => {
      if (clock) mustFind(world, 'test_helpers.test_clock', clock, 'test_clock')
      const customer = newCustomer(world, { ...applied(params), test_clock: clock ?? null })
      const attached = method && attach(world, findPaymentMethod(world, method, 'payment_method'), customer.id)
      const preferred = params.invoice_settings?.default_payment_method
      if (!preferred) return customer
      const settings = withDefaultMethod(world, customer, attached && preferred === method ? attached.id : preferred)
      return change(world, customer, settings, 'customer.updated')
    },
  ),
  'GET /v1/customers/:id': endpoint({}, (world, _params, id) => {
    const found = world.store.find(id)
    if (found?.object !== 'customer') throw missing('customer', id)
    return found
  }),
  'POST /v1/customers/:id': endpoint(details, (world, params, id) => {
    const customer = mustFind(world, 'customer', id)
    const preferred = params.invoice_settings?.default_payment_method
    const settings = preferred === undefined ? {} : withDefaultMethod(world, customer, preferred)
    return change(world, customer, { ...applied(params, customer), ...settings }, 'customer.updated')
  }),
  'DELETE /v1/customers/:id': endpoint({}, (world, _params, id) => {
    const customer = mustFind(world, 'customer', id)
    for (const subscription of world.store.all('subscription', { customer: id }))
      if (subscription.ended_at === null) cancelNow(world, subscription)
    const methods = world.store.all('payment_method', { customer: id })
    for (const method of methods) change(world, method, { customer: null })
    emit(world, 'customer.deleted', customer)
    const tombstone = { id, object: 'customer', deleted: true } as const
    world.store.remove(tombstone)
    // Stripe itself keeps who paid, as the law has it. Here nobody pays, and whoever leaves is to leave nothing on the machine.
    world.store.rewrite([id, ...methods.map((method) => method.id)], (value) => withoutPerson(value))
    return tombstone
  }),
}
