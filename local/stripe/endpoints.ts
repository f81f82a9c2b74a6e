import type { Endpoints } from './http/endpoint.ts'
import { chargeEndpoints } from './objects/charge.ts'
import { checkoutSessionEndpoints } from './objects/checkout-session-endpoints.ts'
import { couponEndpoints, promotionCodeEndpoints } from './objects/coupon.ts'
import { customerEndpoints } from './objects/customer.ts'
import { disputeEndpoints } from './objects/dispute.ts'
import { eventEndpoints } from './objects/event.ts'
import { invoiceEndpoints } from './objects/invoice-endpoints.ts'
import { invoiceItemEndpoints } from './objects/invoice-item.ts'
import { paymentIntentEndpoints } from './objects/payment-intent.ts'
import { paymentMethodEndpoints } from './objects/payment-method.ts'
import { portalEndpoints } from './objects/portal.ts'
import { priceEndpoints } from './objects/price.ts'
import { productEndpoints } from './objects/product-endpoints.ts'
import { refundEndpoints } from './objects/refund.ts'
import { setupIntentEndpoints } from './objects/setup-intent.ts'
import { subscriptionEndpoints } from './objects/subscription-endpoints.ts'
import { subscriptionItemEndpoints } from './objects/subscription-item.ts'
import { taxIdEndpoints } from './objects/tax-id.ts'
import { testClockEndpoints } from './objects/test-clock.ts'
import { webhookEndpointEndpoints } from './objects/webhook-endpoint.ts'

/** The whole API. What is not here is answered with 404, by name. */
export const endpoints: Endpoints = {
  ...chargeEndpoints,
  ...checkoutSessionEndpoints,
  ...couponEndpoints,
  ...customerEndpoints,
  ...disputeEndpoints,
  ...eventEndpoints,
  ...invoiceEndpoints,
  ...invoiceItemEndpoints,
  ...paymentIntentEndpoints,
  ...paymentMethodEndpoints,
  ...portalEndpoints,
  ...priceEndpoints,
  ...productEndpoints,
  ...promotionCodeEndpoints,
  ...refundEndpoints,
  ...setupIntentEndpoints,
  ...subscriptionEndpoints,
  ...subscriptionItemEndpoints,
  ...taxIdEndpoints,
  ...testClockEndpoints,
  ...webhookEndpointEndpoints,
}
