import * as v from 'valibot'
import { type Endpoints, endpoint, listing, retrieval } from '../http/endpoint.ts'
import { boolean, list, mergeMetadata, metadata, text } from '../http/parameters.ts'
import { newId, randomText } from '../storage/ids.ts'
import { create } from '../webhooks/events.ts'
import { mustFind, secondsNow, type World } from '../world.ts'
import type { Objects } from './stored.ts'

type Configuration = Objects['billing_portal.configuration']

const enabled = v.strictObject({ enabled: boolean })
const product = v.strictObject({ product: text, prices: list(text) })
const features = v.strictObject({
  customer_update: v.optional(
    v.strictObject({
      enabled: boolean,
      allowed_updates: v.optional(list(v.picklist(['address', 'email', 'name', 'tax_id']))),
    }),
  ),
  invoice_history: v.optional(enabled),
  payment_method_update: v.optional(enabled),
  subscription_cancel: v.optional(
    v.strictObject({ enabled: boolean, mode: v.optional(v.picklist(['at_period_end', 'immediately'])) }),
  ),
  subscription_update: v.optional(
    v.strictObject({
      enabled: boolean,
      default_allowed_updates: v.optional(list(v.picklist(['price', 'promotion_code', 'quantity']))),
      products: v.optional(list(product)),
      proration_behavior: v.optional(v.picklist(['always_invoice', 'create_prorations', 'none'])),
    }),
  ),
})

/** What the portal lets a customer do: by itself everything but changing plans, which needs the list of prices to choose from. */
function newConfiguration(
  world: World,
  given: v.InferOutput<typeof features>,
  labels: Record<string, string>,
  isDefault: boolean,
): Configuration {
  const now = secondsNow()
  const { customer_update: update, subscription_cancel: cancel, subscription_update: change } = given
  return create(
    world,
    {
      id: newId('bpc'),
      object: 'billing_portal.configuration',
      active: true,
      application: null,
      business_profile: { headline: null, privacy_policy_url: null, terms_of_service_url: null },
      created: now,
      default_return_url: null,
      features: {
        customer_update: { enabled: update?.enabled ?? false, allowed_updates: update?.allowed_updates ?? [] },
        invoice_history: { enabled: given.invoice_history?.enabled ?? true },
        payment_method_update: {
          enabled: given.payment_method_update?.enabled ?? true,
          payment_method_configuration: null,
        },
        subscription_cancel: {
          enabled: cancel?.enabled ?? true,
          mode: cancel?.mode ?? 'at_period_end',
          proration_behavior: 'none',
          cancellation_reason: { enabled: false, feedback_options: null, options: [] },
        },
        subscription_pause: { enabled: false, duration: { interval_options: [], type: 'indefinite' } },
        subscription_update: {
          enabled: change?.enabled ?? false,
          default_allowed_updates: change?.default_allowed_updates ?? [],
          products: (change?.products ?? []).map((each) => ({
            ...each,
            adjustable_quantity: { enabled: false, maximum: null, minimum: 1 },
          })),
          proration_behavior: change?.proration_behavior ?? 'none',
          billing_cycle_anchor: null,
          schedule_at_period_end: { conditions: [] },
          trial_update_behavior: 'end_trial',
        },
      },
      is_default: isDefault,
      livemode: false,
      login_page: { enabled: false, url: null },
      metadata: labels,
      name: null,
      updated: now,
    },
    { event: 'billing_portal.configuration.created' },
  )
}

const defaultConfiguration = (world: World): Configuration =>
  world.store.all('billing_portal.configuration', { is_default: true })[0] ??
  newConfiguration(
    world,
    { customer_update: { enabled: true, allowed_updates: ['name', 'address', 'tax_id'] } },
    {},
    true,
  )

export const portalEndpoints: Endpoints = {
  'GET /v1/billing_portal/configurations': listing('billing_portal.configuration', { is_default: v.optional(boolean) }),
  'POST /v1/billing_portal/configurations': endpoint({ features, metadata: v.optional(metadata) }, (world, params) =>
    newConfiguration(world, params.features, mergeMetadata(null, params.metadata), false),
  ),
  'GET /v1/billing_portal/configurations/:id': retrieval('billing_portal.configuration'),
  'POST /v1/billing_portal/sessions': endpoint(
    { configuration: v.optional(text), customer: text, locale: v.optional(text), return_url: v.optional(text) },
    (world, params) => {
      mustFind(world, 'customer', params.customer, 'customer')
      const configuration = params.configuration
        ? mustFind(world, 'billing_portal.configuration', params.configuration, 'configuration')
        : defaultConfiguration(world)
      const secret = `test_${randomText(40)}`
      return create(
        world,
        {
          id: newId('bps'),
          object: 'billing_portal.session',
          configuration: configuration.id,
          created: secondsNow(),
          customer: params.customer,
          customer_account: null,
          flow: null,
          livemode: false,
          locale: (params.locale ?? null) as Objects['billing_portal.session']['locale'],
          on_behalf_of: null,
          return_url: params.return_url ?? null,
          url: `${world.settings.publicUrl}/portal/${secret}`,
        },
        { event: 'billing_portal.session.created' },
      )
    },
  ),
}
