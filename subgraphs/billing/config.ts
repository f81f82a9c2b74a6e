import { readCallerKeys } from '../../platform/caller-keys.ts'
import { type Env, readEnv } from '../../platform/env.ts'
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
    /** Milliseconds after which a hold that nobody resolved is returned. */
    holdLifetime: 1_000 * reader.integer('HOLD_LIFETIME_SECONDS', 86_400, { min: 1, max: 30 * 86_400 }),
  }))
