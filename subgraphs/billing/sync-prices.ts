import { readEnv } from '../../platform/env.ts'
import { connectStripe } from './clients/stripe.ts'
import { syncPrices } from './clients/sync-prices.ts'

/** `npm run stripe:sync`: brings Stripe's products and prices in line with our price list. */
const stripe = connectStripe(
  readEnv(process.env, (reader) => ({
    secretKey: reader.text('STRIPE_SECRET_KEY'),
    apiUrl: reader.url('STRIPE_API_URL', undefined),
  })),
)
const made = await syncPrices(stripe)
process.stdout.write(made.length > 0 ? `New prices: ${made.join(', ')}\n` : 'All prices are as they should be.\n')
