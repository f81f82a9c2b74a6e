import * as v from 'valibot'
import { invalidParameter, missing } from '../http/api-error.ts'
import { type Endpoints, endpoint, listing } from '../http/endpoint.ts'
import { text } from '../http/parameters.ts'
import { newId } from '../storage/ids.ts'
import { create, emit } from '../webhooks/events.ts'
import { mustFind, secondsNow, type World } from '../world.ts'
import type { Objects } from './stored.ts'

/** What numbers of each type look like (https://docs.stripe.com/billing/customer/tax-ids). */
const formats = {
  au_abn: /^\d{11}$/,
  br_cnpj: /^\d{2}\.?\d{3}\.?\d{3}\/?\d{4}-?\d{2}$/,
  ca_bn: /^\d{9}$/,
  ch_vat: /^CHE-?\d{3}\.?\d{3}\.?\d{3} (MWST|TVA|IVA)$/,
  eu_vat: /^[A-Z]{2}[A-Z0-9]{8,12}$/,
  gb_vat: /^GB(\d{9}|\d{12}|(GD|HA)\d{3})$/,
  in_gst: /^\d{2}[A-Z0-9]{13}$/,
  jp_cn: /^\d{13}$/,
  no_vat: /^\d{9}MVA$/,
  us_ein: /^\d{2}-\d{7}$/,
}
type TaxIdType = keyof typeof formats

export const taxIdTypes = Object.keys(formats) as TaxIdType[]

/** A number as somebody gave it. */
export interface GivenTaxId {
  type: TaxIdType
  value: string
}

/** Where numbers of a type are from: a country, or `EU`. */
export const regionOf = (type: string): string => type.slice(0, 2).toUpperCase()

/** @throws ApiError where no number of its type looks like that */
export function checkTaxId({ type, value }: GivenTaxId): void {
  if (!formats[type].test(value))
    throw invalidParameter(`Invalid value for ${type}.`, { code: 'tax_id_invalid', param: 'value' })
}

/** Notes a number of the customer. @throws ApiError where no number of its type looks like that */
export function addTaxId(world: World, customer: string, { type, value }: GivenTaxId): Objects['tax_id'] {
  checkTaxId({ type, value })
  return create(
    world,
    {
      id: newId('txi'),
      object: 'tax_id',
      country: type === 'eu_vat' ? value.slice(0, 2) : regionOf(type),
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
}

export function removeTaxId(world: World, taxId: Objects['tax_id']) {
  const tombstone = { id: taxId.id, object: 'tax_id', deleted: true } as const
  world.store.remove(tombstone)
  emit(world, 'customer.tax_id.deleted', taxId)
  return tombstone
}

function taxIdOf(world: World, customer: string, id: string): Objects['tax_id'] {
  const found = mustFind(world, 'tax_id', id)
  if (found.customer !== customer) throw missing('tax id', id)
  return found
}

export const taxIdEndpoints: Endpoints = {
  'GET /v1/customers/:id/tax_ids': listing('tax_id', {}, (_params, world, id) => ({
    customer: mustFind(world, 'customer', id).id,
  })),
  'POST /v1/customers/:id/tax_ids': endpoint({ type: v.picklist(taxIdTypes), value: text }, (world, given, id) =>
    addTaxId(world, mustFind(world, 'customer', id).id, given),
  ),
  'GET /v1/customers/:id/tax_ids/:tax': endpoint({}, (world, _params, id, part) => taxIdOf(world, id, part)),
  'DELETE /v1/customers/:id/tax_ids/:tax': endpoint({}, (world, _params, id, part) =>
    removeTaxId(world, taxIdOf(world, id, part)),
  ),
}
