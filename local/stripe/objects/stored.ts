import type Stripe from 'stripe'

/**
 * An object of Stripe's API as the stand-in keeps it and as JSON carries it: references are ids, never the objects
 * they expand to, and decimals are text. Derived from the SDK's own types, so that a shape cannot drift from them.
 */
export type Stored<T> = string extends T
  ? Exclude<T, object>
  : T extends Stripe.Decimal
    ? string
    : T extends readonly (infer Item)[]
      ? Stored<Item>[]
      : T extends object
        ? { -readonly [Key in keyof T as Key extends 'deleted' ? never : Key]: Stored<T[Key]> }
        : T

/** Every kind of object that the stand-in has, by the value of its `object`. */
export interface Objects {
  'billing_portal.configuration': Stored<Stripe.BillingPortal.Configuration>
  'billing_portal.session': Stored<Stripe.BillingPortal.Session>
  charge: Stored<Stripe.Charge>
  'checkout.session': Stored<Stripe.Checkout.Session>
  coupon: Stored<Stripe.Coupon>
  customer: Stored<Stripe.Customer>
  discount: Stored<Stripe.Discount>
  dispute: Stored<Stripe.Dispute>
  event: StoredEvent
  invoice: Stored<Stripe.Invoice>
  invoice_payment: Stored<Stripe.InvoicePayment>
  invoiceitem: Stored<Stripe.InvoiceItem>
  payment_intent: Stored<Stripe.PaymentIntent>
  payment_method: Stored<Stripe.PaymentMethod>
  price: Stored<Stripe.Price>
  product: Stored<Stripe.Product>
  promotion_code: Stored<Stripe.PromotionCode>
  refund: Stored<Stripe.Refund>
  setup_intent: Stored<Stripe.SetupIntent>
  subscription: Stored<Stripe.Subscription>
  tax_id: Stored<Stripe.TaxId>
  'test_helpers.test_clock': Stored<Stripe.TestHelpers.TestClock>
  webhook_endpoint: Stored<Stripe.WebhookEndpoint>
}

export type Kind = keyof Objects
export type SubscriptionItem = Stored<Stripe.SubscriptionItem>
export type InvoiceLine = Stored<Stripe.InvoiceLineItem>
export type SessionLine = Stored<Stripe.LineItem>

/** What is left of a deleted object where Stripe still answers for it. */
export interface Tombstone {
  id: string
  object: Kind
  deleted: true
}

/** An event holds its object as it was when the event happened. */
export interface StoredEvent {
  id: string
  object: 'event'
  api_version: string
  created: number
  data: { object: object; previous_attributes?: object }
  livemode: boolean
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  type: Stripe.Event.Type
}

/** Stripe's list object. */
export interface List<T> {
  object: 'list'
  data: T[]
  has_more: boolean
  url: string
}
