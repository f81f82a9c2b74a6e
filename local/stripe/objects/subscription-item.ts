import * as v from 'valibot'
import { changeSubscription, type ItemChange } from '../billing/changing.ts'
import { missing } from '../http/api-error.ts'
import { type Endpoints, endpoint } from '../http/endpoint.ts'
import { integer, text } from '../http/parameters.ts'
import { mustFind, type World } from '../world.ts'
import type { Objects, SubscriptionItem } from './stored.ts'

const proration = v.optional(v.picklist(['always_invoice', 'create_prorations', 'none']), 'create_prorations')
const options = { proration_behavior: proration, proration_date: v.optional(integer) }

function ownerOf(world: World, id: string): { subscription: Objects['subscription']; item: SubscriptionItem } {
  for (const subscription of world.store.all('subscription')) {
    const item = subscription.items.data.find((each) => each.id === id)
    if (item) return { subscription, item }
  }
  throw missing('subscription_item', id)
}

function changeItem(
  world: World,
  subscription: Objects['subscription'],
  item: ItemChange,
  {
    proration_behavior,
    proration_date,
  }: { proration_behavior: 'always_invoice' | 'create_prorations' | 'none'; proration_date?: number | undefined },
): Objects['subscription'] {
  return changeSubscription(world, subscription, {
    items: [item],
    proration: proration_behavior,
    prorationDate: proration_date,
  })
}

/** Items are kept in their subscription; these endpoints are another way to change that. */
export const subscriptionItemEndpoints: Endpoints = {
  'GET /v1/subscription_items': endpoint({ subscription: text, limit: v.optional(integer) }, (world, params) => {
    return mustFind(world, 'subscription', params.subscription, 'subscription').items
  }),
  'POST /v1/subscription_items': endpoint(
    { ...options, subscription: text, price: text, quantity: v.optional(integer, '1') },
    (world, { subscription: id, price, quantity, ...rest }) => {
      const before = mustFind(world, 'subscription', id, 'subscription')
      const after = changeItem(world, before, { price, quantity }, rest)
      const known = new Set(before.items.data.map((item) => item.id))
      return after.items.data.find((item) => !known.has(item.id)) ?? {}
    },
  ),
  'GET /v1/subscription_items/:id': endpoint({}, (world, _params, id) => ownerOf(world, id).item),
  'POST /v1/subscription_items/:id': endpoint(
    { ...options, price: v.optional(text), quantity: v.optional(integer) },
    (world, { price, quantity, ...rest }, id) => {
      changeItem(world, ownerOf(world, id).subscription, { id, price, quantity }, rest)
      return ownerOf(world, id).item
    },
  ),
  'DELETE /v1/subscription_items/:id': endpoint(options, (world, params, id) => {
    changeItem(world, ownerOf(world, id).subscription, { id, deleted: true }, params)
    return { id, object: 'subscription_item', deleted: true }
  }),
}
