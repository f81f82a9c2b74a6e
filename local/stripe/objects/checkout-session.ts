import type { DiscountRequest } from '../billing/discounts.ts'
import { invalidRequest } from '../http/api-error.ts'
import { mergeMetadata } from '../http/parameters.ts'
import { newId } from '../storage/ids.ts'
import { change } from '../webhooks/events.ts'
import { secondsNow, type World } from '../world.ts'
import type { SessionCreation } from './checkout-session-endpoints.ts'
import type { Objects, SessionLine } from './stored.ts'

type Session = Objects['checkout.session']

/** What a session needs when it is completed, beside what it shows. */
export interface SessionPlan {
  discounts: DiscountRequest[]
  saveMethod: boolean
  trialDays?: number | undefined
  trialEnd?: number | undefined
  /** Metadata and description of the subscription, payment or setup that results. */
  result: { metadata: Record<string, string>; description?: string | undefined }
}

/** How long a session may be paid, in seconds. */
export const SESSION_LIFETIME = { default: 86_400, least: 1_800, most: 86_400 }

interface Sums {
  lines: SessionLine[]
  currency: string
  subtotal: number
  off: number
}

/** A session as it begins; it is not stored. */
export function sessionOf(
  world: World,
  params: SessionCreation,
  { lines, currency: code, subtotal, off }: Sums,
): Session {
  const id = newId('cs_test', 58)
  const created = secondsNow()
  const parts = spread(lines, off)
  const amounts = params.mode === 'setup' ? null : { amount_subtotal: subtotal, amount_total: subtotal - off }
  return {
    id,
    object: 'checkout.session',
    adaptive_pricing: null,
    after_expiration: null,
    allow_promotion_codes: params.allow_promotion_codes ?? null,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: null,
    amount_total: null,
    ...amounts,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: params.billing_address_collection ?? null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created,
    currency: code,
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: params.customer ?? null,
    customer_account: null,
    customer_creation: params.customer
      ? null
      : (params.customer_creation ?? (params.mode === 'subscription' ? 'always' : 'if_required')),
    customer_details: null,
    customer_email: params.customer_email ?? null,
    discounts: params.discounts.map(({ coupon, promotion_code }) => ({
      coupon: coupon ?? null,
      promotion_code: promotion_code ?? null,
    })),
    expires_at: params.expires_at ?? created + SESSION_LIFETIME.default,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    line_items: { object: 'list', data: parts, has_more: false, url: `/v1/checkout/sessions/${id}/line_items` },
    livemode: false,
    locale: (params.locale ?? null) as Session['locale'],
    managed_payments: null,
    metadata: mergeMetadata(null, params.metadata),
    mode: params.mode,
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: params.payment_method_collection ?? 'always',
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: params.allowed_payment_method_types ?? ['card'],
    payment_status: subtotal - off > 0 ? 'unpaid' : 'no_payment_required',
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: params.submit_type ?? null,
    subscription: null,
    success_url: params.success_url,
    tax_id_collection: { enabled: params.tax_id_collection?.enabled ?? false, required: 'never' },
    total_details: { amount_discount: off, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: `${world.settings.publicUrl}/checkout/${id}`,
    wallet_options: null,
  }
}

/** Shares a discount out over lines in proportion; the parts sum to it. */
export function spread(lines: SessionLine[], off: number): SessionLine[] {
  const whole = lines.reduce((sum, line) => sum + line.amount_subtotal, 0)
  let seen = 0
  let given = 0
  return lines.map((line) => {
    seen += line.amount_subtotal
    const part = whole === 0 ? 0 : Math.round((off * seen) / whole) - given
    given += part
    return { ...line, amount_discount: part, amount_total: line.amount_subtotal - part }
  })
}

/** Ends a session that was not used. @throws ApiError when it was */
export function expireSession(world: World, session: Session): Session {
  if (session.status !== 'open')
    throw invalidRequest(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
    )
  return change(world, session, { status: 'expired', url: null }, 'checkout.session.expired')
}
