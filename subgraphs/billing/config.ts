import { readCallerKeys } from '../../platform/caller-keys.ts'
import { type Env, type EnvReader, readEnv } from '../../platform/env.ts'
import { readServiceAddresses } from '../../platform/service-addresses.ts'

export type Config = ReturnType<typeof readConfig>

/** @throws ConfigurationError naming every fault */
export const readConfig = (env: Env) =>
  readEnv(env, (reader) => ({
    host: reader.optional('HOST', '127.0.0.1'),
    port: reader.port('PORT', 0),
    logLevel: reader.optional('LOG_LEVEL', 'info'),
    mongoUri: reader.text('MONGODB_URI'),
    callerKeys: readCallerKeys(reader, ['gateway', 'users', 'generation']),
    services: readServiceAddresses(reader, ['users']),
    /** Where deletions are written down that no restored backup may undo. */
    deletionRegister: reader.text('DELETION_REGISTER'),
    /** Where pages of payment may lead back to, besides our own client. */
    returnOrigins: reader.parsed(
      'RETURN_ORIGINS',
      readOrigins,
      'web addresses without a path, separated by commas, such as https://studio.example.com',
    ),
    /** Undefined where nothing is sold. */
    stripe: readStripe(reader),
    /** Milliseconds between two comparisons with Stripe. */
    reconcileEvery: 1_000 * reader.integer('RECONCILE_SECONDS', 600, { min: 1, max: 86_400 }),
    /** Milliseconds between two batches of books that are recomputed. */
    checkEvery: 1_000 * reader.integer('LEDGER_CHECK_SECONDS', 10, { min: 1, max: 86_400 }),
    /** Milliseconds after which a hold that nobody resolved is returned. */
    holdLifetime: 1_000 * reader.integer('HOLD_LIFETIME_SECONDS', 86_400, { min: 1, max: 30 * 86_400 }),
  }))

function readStripe(reader: EnvReader) {
  const secretKey = reader.optional('STRIPE_SECRET_KEY', undefined)
  const webhookSecret = reader.optional('STRIPE_WEBHOOK_SECRET', undefined)
  const apiUrl = reader.url('STRIPE_API_URL', undefined)
  const syncPrices = reader.oneOf('STRIPE_PRICES', ['by-hand', 'on-start'], 'by-hand') === 'on-start'
  if (secretKey !== undefined && webhookSecret !== undefined)
    return { secretKey, webhookSecret, apiUrl, /** Whether the price list goes to Stripe at start. */ syncPrices }
  if (secretKey !== undefined || webhookSecret !== undefined)
    reader.fault('STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET go together.')
  return undefined
}

function readOrigins(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim().replace(/\/$/, ''))
    .filter((one) => one !== '')
    .map((one) => {
      const { protocol, origin } = new URL(one)
      if (!['http:', 'https:'].includes(protocol) || origin !== one) throw new TypeError('Not an origin')
      return origin
    })
}
