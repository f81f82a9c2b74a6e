import * as v from 'valibot'
import { invalidRequest } from '../http/api-error.ts'
import { boolean, clearable, list, mergeMetadata, metadata, text } from '../http/parameters.ts'
import { newId } from '../storage/ids.ts'
import { create } from '../webhooks/events.ts'
import { secondsNow, type World } from '../world.ts'

/** What makes a product, apart from its name. */
export const productDetails = {
  active: v.optional(boolean),
  description: v.optional(clearable),
  images: v.optional(list(text)),
  marketing_features: v.optional(list(v.strictObject({ name: text }))),
  metadata: v.optional(metadata),
  statement_descriptor: v.optional(text),
  tax_code: v.optional(clearable),
  unit_label: v.optional(clearable),
  url: v.optional(clearable),
}

type Details = v.InferOutput<v.StrictObjectSchema<typeof productDetails, undefined>> & {
  name: string
  id?: string | undefined
}

/** A new product. @throws ApiError when the id that was asked for is taken */
export function newProduct(world: World, { id = newId('prod', 14), metadata: given, ...params }: Details) {
  if (world.store.find(id))
    throw invalidRequest('Product already exists.', { code: 'resource_already_exists', param: 'id' })
  const now = secondsNow()
  return create(
    world,
    {
      id,
      object: 'product',
      active: true,
      created: now,
      default_price: null,
      description: null,
      images: [],
      livemode: false,
      marketing_features: [],
      metadata: mergeMetadata(null, given),
      package_dimensions: null,
      shippable: null,
      statement_descriptor: null,
      tax_code: null,
      tax_details: null,
      type: 'service',
      unit_label: null,
      updated: now,
      url: null,
      ...params,
    },
    { event: 'product.created' },
  )
}
