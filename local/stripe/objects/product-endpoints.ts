import * as v from 'valibot'
import { invalidRequest } from '../http/api-error.ts'
import { type Endpoints, endpoint, listing, retrieval } from '../http/endpoint.ts'
import { boolean, list, mergeMetadata, text } from '../http/parameters.ts'
import { change, emit } from '../webhooks/events.ts'
import { mustFind, secondsNow } from '../world.ts'
import { newPrice, priceData } from './price.ts'
import { newProduct, productDetails } from './product.ts'

export const productEndpoints: Endpoints = {
  'GET /v1/products': listing(
    'product',
    { active: v.optional(boolean), ids: v.optional(list(text)) },
    ({ active, ids }) => ({ active, id: ids }),
  ),
  'POST /v1/products': endpoint(
    { ...productDetails, id: v.optional(text), name: text, default_price_data: v.optional(v.strictObject(priceData)) },
    (world, { default_price_data: price, ...params }) => {
      const product = newProduct(world, params)
      if (!price) return product
      return change(world, product, { default_price: newPrice(world, { ...price, product: product.id }).id })
    },
  ),
  'GET /v1/products/:id': retrieval('product'),
  'POST /v1/products/:id': endpoint(
    { ...productDetails, name: v.optional(text), default_price: v.optional(text) },
    (world, { metadata: given, ...params }, id) => {
      const product = mustFind(world, 'product', id)
      if (params.default_price) mustFind(world, 'price', params.default_price, 'default_price')
      const patch = { ...params, metadata: mergeMetadata(product.metadata, given), updated: secondsNow() }
      return change(world, product, patch, 'product.updated')
    },
  ),
  'DELETE /v1/products/:id': endpoint({}, (world, _params, id) => {
    const product = mustFind(world, 'product', id)
    if (world.store.all('price', { product: id }).length > 0)
      throw invalidRequest('This product cannot be deleted because it has one or more user-created prices.')
    const tombstone = { id, object: 'product', deleted: true } as const
    world.store.remove(tombstone)
    emit(world, 'product.deleted', product)
    return tombstone
  }),
}
