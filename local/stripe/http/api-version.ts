import type Stripe from 'stripe'

/** The one version of the API that the stand-in speaks: that of the installed SDK, whose types fail to compile otherwise. */
export const API_VERSION: typeof Stripe.API_VERSION = '2026-10-28.endive'
