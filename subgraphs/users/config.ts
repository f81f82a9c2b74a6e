import { readCallerKeys } from '../../platform/caller-keys.ts'
import { type Env, readEnv } from '../../platform/env.ts'
import { readSigningKey } from './credentials/access-tokens.ts'

export type Config = ReturnType<typeof readConfig>

/** @throws ConfigurationError naming every fault */
export const readConfig = (env: Env) =>
  readEnv(env, (reader) => ({
    host: reader.optional('HOST', '127.0.0.1'),
    port: reader.port('PORT', 0),
    logLevel: reader.optional('LOG_LEVEL', 'info'),
    mongoUri: reader.text('MONGODB_URI'),
    callerKeys: readCallerKeys(reader, ['gateway']),
    tokenSigningKey: reader.parsed(
      'TOKEN_SIGNING_KEY',
      readSigningKey,
      'an Ed25519 private key, PKCS #8 DER in base64',
    ),
  }))
