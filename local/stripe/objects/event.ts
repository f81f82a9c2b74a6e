import * as v from 'valibot'
import { type Endpoints, listing, retrieval } from '../http/endpoint.ts'
import { list, text } from '../http/parameters.ts'

export const eventEndpoints: Endpoints = {
  'GET /v1/events': listing('event', { type: v.optional(text), types: v.optional(list(text)) }, ({ type, types }) => ({
    type: types ?? type,
  })),
  'GET /v1/events/:id': retrieval('event'),
}
