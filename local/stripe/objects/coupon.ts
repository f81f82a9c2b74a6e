import * as v from 'valibot'
import { invalidRequest } from '../http/api-error.ts'
import { type Endpoints, endpoint, listing, retrieval } from '../http/endpoint.ts'
import { boolean, currency, decimal, integer, mergeMetadata, metadata, text } from '../http/parameters.ts'
import { newId, randomText } from '../storage/ids.ts'
import { change, create, emit } from '../webhooks/events.ts'
import { mustFind, secondsNow } from '../world.ts'

const positive = v.pipe(integer, v.minValue(1))

export const couponEndpoints: Endpoints = {
  'GET /v1/coupons': listing('coupon', {}),
  'POST /v1/coupons': endpoint(
    {
      amount_off: v.optional(positive),
      currency: v.optional(currency),
      duration: v.optional(v.picklist(['forever', 'once', 'repeating']), 'once'),
      duration_in_months: v.optional(positive),
      id: v.optional(text),
      max_redemptions: v.optional(positive),
      metadata: v.optional(metadata),
      name: v.optional(text),
      percent_off: v.optional(v.pipe(decimal, v.gtValue(0), v.maxValue(100))),
      redeem_by: v.optional(integer),
    },
    (world, { id = randomText(8), metadata: given, ...params }) => {
      if ((params.amount_off === undefined) === (params.percent_off === undefined))
        throw invalidRequest('You must pass either `percent_off` or `amount_off` when creating a coupon.')
      if (params.amount_off !== undefined && params.currency === undefined)
        throw invalidRequest('You must pass currency when passing amount_off.', {
          code: 'parameter_missing',
          param: 'currency',
        })
      if ((params.duration === 'repeating') !== (params.duration_in_months !== undefined))
        throw invalidRequest('`duration_in_months` goes with `duration=repeating`.', { param: 'duration_in_months' })
      if (world.store.find(id))
        throw invalidRequest('Coupon already exists.', { code: 'resource_already_exists', param: 'id' })
      return create(
        world,
        {
          id,
          object: 'coupon',
          amount_off: null,
          created: secondsNow(),
          currency: null,
          duration_in_months: null,
          livemode: false,
          max_redemptions: null,
          metadata: mergeMetadata(null, given),
          name: null,
          percent_off: null,
          redeem_by: null,
          times_redeemed: 0,
          valid: true,
          ...params,
        },
        { event: 'coupon.created' },
      )
    },
  ),
  'GET /v1/coupons/:id': retrieval('coupon'),
  'POST /v1/coupons/:id': endpoint({ metadata: v.optional(metadata), name: v.optional(text) }, (world, params, id) => {
    const coupon = mustFind(world, 'coupon', id)
    const patch = { ...params, metadata: mergeMetadata(coupon.metadata, params.metadata) }
    return change(world, coupon, patch, 'coupon.updated')
  }),
  'DELETE /v1/coupons/:id': endpoint({}, (world, _params, id) => {
    const coupon = mustFind(world, 'coupon', id)
    if (world.store.all('discount', { 'source.coupon': id }).length > 0)
      throw invalidRequest('This stand-in keeps coupons that were redeemed.')
    const tombstone = { id, object: 'coupon', deleted: true } as const
    world.store.remove(tombstone)
    emit(world, 'coupon.deleted', coupon)
    return tombstone
  }),
}

export const promotionCodeEndpoints: Endpoints = {
  'GET /v1/promotion_codes': listing(
    'promotion_code',
    { active: v.optional(boolean), code: v.optional(text), coupon: v.optional(text), customer: v.optional(text) },
    ({ coupon, ...rest }) => ({ ...rest, 'promotion.coupon': coupon }),
  ),
  'POST /v1/promotion_codes': endpoint(
    {
      active: v.optional(boolean),
      code: v.optional(text),
      customer: v.optional(text),
      expires_at: v.optional(integer),
      max_redemptions: v.optional(positive),
      metadata: v.optional(metadata),
      promotion: v.strictObject({ type: v.literal('coupon'), coupon: text }),
    },
    (world, { code = randomText(8).toUpperCase(), metadata: given, ...params }) => {
      mustFind(world, 'coupon', params.promotion.coupon, 'promotion[coupon]')
      if (params.customer) mustFind(world, 'customer', params.customer, 'customer')
      if (world.store.all('promotion_code', { code, active: true }).length > 0)
        throw invalidRequest('An active promotion code with this code already exists.', {
          code: 'resource_already_exists',
          param: 'code',
        })
      return create(
        world,
        {
          id: newId('promo'),
          object: 'promotion_code',
          active: true,
          code,
          created: secondsNow(),
          customer: null,
          customer_account: null,
          expires_at: null,
          livemode: false,
          max_redemptions: null,
          metadata: mergeMetadata(null, given),
          restrictions: { first_time_transaction: false, minimum_amount: null, minimum_amount_currency: null },
          times_redeemed: 0,
          ...params,
        },
        { event: 'promotion_code.created' },
      )
    },
  ),
  'GET /v1/promotion_codes/:id': retrieval('promotion_code'),
  'POST /v1/promotion_codes/:id': endpoint(
    { active: v.optional(boolean), metadata: v.optional(metadata) },
    (world, params, id) => {
      const code = mustFind(world, 'promotion_code', id)
      const patch = { ...params, metadata: mergeMetadata(code.metadata, params.metadata) }
      return change(world, code, patch, 'promotion_code.updated')
    },
  ),
}
