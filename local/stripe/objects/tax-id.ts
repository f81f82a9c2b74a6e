import * as v from 'valibot'
import { missing } from '../http/api-error.ts'
import { type Endpoints, endpoint, listing } from '../http/endpoint.ts'
import { text } from '../http/parameters.ts'
import { newId } from '../storage/ids.ts'
import { create, emit } from '../webhooks/events.ts'
import { mustFind, secondsNow, type World } from '../world.ts'
import type { Objects } from './stored.ts'

const types = v.picklist([
  'au_abn',
  'br_cnpj',
  'ca_bn',
  'ch_vat',
  'eu_vat',
  'gb_vat',
  'in_gst',
  'jp_cn',
  'no_vat',
  'us_ein',
])

function taxIdOf(world: World, customer: string, id: string): Objects['tax_id'] {
  const found = mustFind(world, 'tax_id', id)
  if (found.customer !== customer) throw missing('tax id', id)
  return found
}

export const taxIdEndpoints: Endpoints = {
  'GET /v1/customers/:id/tax_ids': listing('tax_id', {}, (_params, world, id) => ({
    customer: mustFind(world, 'customer', id).id,
  })),
  'POST /v1/customers/:id/tax_ids': endpoint({ type: types, value: text }, (world, { type, value }, id) => {
    const { id: customer } = mustFind(world, 'customer', id)
    const country = type === 'eu_vat' ? value.slice(0, 2) : type.slice(0, 2)
    return create(
      world,
      {
        id: newId('txi'),
        object: 'tax_id',
        country: country.toUpperCase(),
        created: secondsNow(),
        customer,
        customer_account: null,
        livemode: false,
        owner: { type: 'customer', customer, customer_account: null },
        type,
        value,
        verification: { status: 'pending', verified_address: null, verified_name: null },
      },
      { event: 'customer.tax_id.created' },
    )
  }),
  'GET /v1/customers/:id/tax_ids/:tax': endpoint({}, (world, _params, id, part) => taxIdOf(world, id, part)),
  'DELETE /v1/customers/:id/tax_ids/:tax': endpoint({}, (world, _params, id, part) => {
    const taxId = taxIdOf(world, id, part)
    const tombstone = { id: part, object: 'tax_id', deleted: true } as const
    world.store.remove(tombstone)
    emit(world, 'customer.tax_id.deleted', taxId)
    return tombstone
  }),
}
