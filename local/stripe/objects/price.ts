import * as v from 'valibot'
import { invalidRequest } from '../http/api-error.ts'
import { type Endpoints, endpoint, listing, retrieval } from '../http/endpoint.ts'
import { boolean, clearable, currency, integer, list, mergeMetadata, metadata, text } from '../http/parameters.ts'
import { newId } from '../storage/ids.ts'
import { change, create } from '../webhooks/events.ts'
import { mustFind, secondsNow, type World } from '../world.ts'
import { newProduct } from './product.ts'
import type { Objects } from './stored.ts'

type Price = Objects['price']

const interval = v.picklist(['day', 'week', 'month', 'year'])
const taxBehavior = v.picklist(['exclusive', 'inclusive', 'unspecified'])
const amount = v.pipe(integer, v.minValue(0))
const options = v.strictObject({ unit_amount: amount, tax_behavior: v.optional(taxBehavior) })

/** What makes a price, apart from its product. */
export const priceData = {
  currency,
  currency_options: v.optional(v.record(v.string(), options)),
  metadata: v.optional(metadata),
  recurring: v.optional(
    v.strictObject({
      interval,
      interval_count: v.optional(v.pipe(integer, v.minValue(1)), '1'),
      trial_period_days: v.optional(integer),
      usage_type: v.optional(v.literal('licensed')),
    }),
  ),
  tax_behavior: v.optional(taxBehavior),
  unit_amount: amount,
}

type NewPrice = v.InferOutput<v.StrictObjectSchema<typeof priceData, undefined>> & {
  product: string
  active?: boolean | undefined
  nickname?: string | null | undefined
  lookup_key?: string | undefined
}

const option = (unit_amount: number, tax_behavior: 'exclusive' | 'inclusive' | 'unspecified' = 'unspecified') => ({
  custom_unit_amount: null,
  tax_behavior,
  unit_amount,
  unit_amount_decimal: String(unit_amount),
})

const optionsOf = (given: Record<string, v.InferOutput<typeof options>> = {}) =>
  Object.fromEntries(Object.entries(given).map(([code, each]) => [code, option(each.unit_amount, each.tax_behavior)]))

/** A new price of an amount per unit, in the smallest unit of its currency. */
export function newPrice(world: World, { metadata: given, recurring, currency_options, ...params }: NewPrice): Price {
  const { currency: code, unit_amount, tax_behavior } = params
  mustFind(world, 'product', params.product, 'product')
  const price: Price = {
    id: newId('price'),
    object: 'price',
    active: true,
    billing_scheme: 'per_unit',
    created: secondsNow(),
    currency_options: { ...optionsOf(currency_options), [code]: option(unit_amount, tax_behavior) },
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: mergeMetadata(null, given),
    nickname: null,
    recurring: recurring ? { meter: null, trial_period_days: null, usage_type: 'licensed', ...recurring } : null,
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: recurring ? 'recurring' : 'one_time',
    unit_amount_decimal: String(unit_amount),
    ...params,
  }
  return create(world, price, { event: 'price.created' })
}

/** Frees a lookup key for another price. @throws ApiError when its price keeps it */
function releaseLookupKey(world: World, key: string | undefined, transfer: boolean, by?: string): void {
  if (key === undefined) return
  const [holder] = world.store.all('price', { lookup_key: key })
  if (!holder || holder.id === by) return
  if (!transfer)
    throw invalidRequest(
      `A price (\`${holder.id}\`) already uses that lookup key. Pass \`transfer_lookup_key=true\` to transfer it.`,
      { param: 'lookup_key' },
    )
  change(world, holder, { lookup_key: null }, 'price.updated')
}

/** The amount of one unit in a currency. @throws ApiError when the price has none in it */
export function unitAmount(price: Price, code: string): number {
  const amount = price.currency === code ? price.unit_amount : price.currency_options?.[code]?.unit_amount
  if (amount === undefined || amount === null)
    throw invalidRequest(
      `The price specified only supports \`${price.currency}\`. This doesn't match the expected currency: \`${code}\`.`,
    )
  return amount
}

export const priceEndpoints: Endpoints = {
  'GET /v1/prices': listing(
    'price',
    {
      active: v.optional(boolean),
      currency: v.optional(currency),
      lookup_keys: v.optional(list(text)),
      product: v.optional(text),
      recurring: v.optional(v.strictObject({ interval: v.optional(interval) })),
      type: v.optional(v.picklist(['one_time', 'recurring'])),
    },
    ({ lookup_keys: keys, recurring, ...rest }) => ({
      ...rest,
      lookup_key: keys,
      'recurring.interval': recurring?.interval,
    }),
  ),
  'POST /v1/prices': endpoint(
    {
      ...priceData,
      active: v.optional(boolean),
      lookup_key: v.optional(text),
      nickname: v.optional(clearable),
      product: v.optional(text),
      product_data: v.optional(
        v.strictObject({ name: text, metadata: v.optional(metadata), unit_label: v.optional(text) }),
      ),
      transfer_lookup_key: v.optional(boolean, 'false'),
    },
    (world, { product, product_data: data, transfer_lookup_key: transfer, ...params }) => {
      const owner = product ?? (data && newProduct(world, data).id)
      if (!owner)
        throw invalidRequest('You must provide one of `product` or `product_data`.', {
          code: 'parameter_missing',
          param: 'product',
        })
      releaseLookupKey(world, params.lookup_key, transfer)
      return newPrice(world, { ...params, product: owner })
    },
  ),
  'GET /v1/prices/:id': retrieval('price'),
  'POST /v1/prices/:id': endpoint(
    {
      active: v.optional(boolean),
      currency_options: v.optional(v.record(v.string(), options)),
      lookup_key: v.optional(text),
      metadata: v.optional(metadata),
      nickname: v.optional(clearable),
      tax_behavior: v.optional(taxBehavior),
      transfer_lookup_key: v.optional(boolean, 'false'),
    },
    (world, { metadata: given, currency_options: added, transfer_lookup_key: transfer, ...params }, id) => {
      const price = mustFind(world, 'price', id)
      releaseLookupKey(world, params.lookup_key, transfer, id)
      const patch = {
        ...params,
        currency_options: { ...price.currency_options, ...optionsOf(added) },
        metadata: mergeMetadata(price.metadata, given),
      }
      return change(world, price, patch, 'price.updated')
    },
  ),
}
