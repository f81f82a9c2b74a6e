import * as v from 'valibot'
import { API_VERSION } from '../http/api-version.ts'
import { type Endpoints, endpoint, listing, retrieval } from '../http/endpoint.ts'
import { boolean, clearable, list, mergeMetadata, metadata, text } from '../http/parameters.ts'
import { newId, randomText } from '../storage/ids.ts'
import { change, create } from '../webhooks/events.ts'
import { mustFind, secondsNow, type World } from '../world.ts'
import type { Objects } from './stored.ts'

type WebhookEndpoint = Objects['webhook_endpoint']

interface NewEndpoint {
  url: string
  enabled_events: string[]
  description?: string | null | undefined
  metadata?: Record<string, string>
}

/** An address to which events go, signed with the secret. */
export function newWebhookEndpoint(world: World, given: NewEndpoint, secret: string): WebhookEndpoint {
  const shape: WebhookEndpoint = {
    id: newId('we'),
    object: 'webhook_endpoint',
    api_version: API_VERSION,
    application: null,
    created: secondsNow(),
    description: null,
    livemode: false,
    metadata: {},
    status: 'enabled',
    ...given,
  }
  return create(world, shape, { hidden: { secret } })
}

export const webhookEndpointEndpoints: Endpoints = {
  'GET /v1/webhook_endpoints': listing('webhook_endpoint', {}),
  'POST /v1/webhook_endpoints': endpoint(
    {
      api_version: v.optional(v.literal(API_VERSION)),
      description: v.optional(clearable),
      enabled_events: list(text),
      metadata: v.optional(metadata),
      url: v.pipe(text, v.url()),
    },
    (world, { metadata: given, api_version: _same, ...params }) => {
      const secret = `whsec_${randomText(32)}`
      // Told once, here: reading the endpoint later does not tell it again.
      return { ...newWebhookEndpoint(world, { ...params, metadata: mergeMetadata(null, given) }, secret), secret }
    },
  ),
  'GET /v1/webhook_endpoints/:id': retrieval('webhook_endpoint'),
  'POST /v1/webhook_endpoints/:id': endpoint(
    {
      description: v.optional(clearable),
      disabled: v.optional(boolean),
      enabled_events: v.optional(list(text)),
      metadata: v.optional(metadata),
      url: v.optional(v.pipe(text, v.url())),
    },
    (world, { disabled, metadata: given, ...params }, id) => {
      const found = mustFind(world, 'webhook_endpoint', id)
      const status = disabled === undefined ? found.status : disabled ? 'disabled' : 'enabled'
      return change(world, found, { ...params, status, metadata: mergeMetadata(found.metadata, given) })
    },
  ),
  'DELETE /v1/webhook_endpoints/:id': endpoint({}, (world, _params, id) => {
    mustFind(world, 'webhook_endpoint', id)
    const tombstone = { id, object: 'webhook_endpoint', deleted: true } as const
    world.store.remove(tombstone)
    return tombstone
  }),
}
