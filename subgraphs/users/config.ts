import { readCallerKeys } from '../../platform/caller-keys.ts'
import { type Env, readEnv } from '../../platform/env.ts'
import { readServiceAddresses } from '../../platform/service-addresses.ts'
import { readSigningKey } from './credentials/access-tokens.ts'

export type Config = ReturnType<typeof readConfig>

/** @throws ConfigurationError naming every fault */
export const readConfig = (env: Env) =>
  readEnv(env, (reader) => ({
    host: reader.optional('HOST', '127.0.0.1'),
    port: reader.port('PORT', 0),
    logLevel: reader.optional('LOG_LEVEL', 'info'),
    mongoUri: reader.text('MONGODB_URI'),
    callerKeys: readCallerKeys(reader, ['gateway', 'billing', 'generation']),
    services: readServiceAddresses(reader, ['billing', 'generation']),
    tokenSigningKey: reader.parsed(
      'TOKEN_SIGNING_KEY',
      readSigningKey,
      'an Ed25519 private key, PKCS #8 DER in base64',
    ),
    /** Folder where archives of exports are kept until they are erased. */
    exportsDir: reader.text('EXPORTS_DIR'),
    /** Most bytes of an archive that is brought along: 8 GiB unless set. */
    importMaxBytes: reader.integer('IMPORT_MAX_BYTES', 8 * 2 ** 30, { min: 1, max: 2 ** 40 }),
    /** Where deletions are written down that no restored backup may undo. */
    deletionRegister: reader.text('DELETION_REGISTER'),
    /** Seals receipts of deletions. */
    receiptKey: reader.secret('RECEIPT_KEY'),
    /** For secrets of authenticator apps and marks of recovery codes. */
    secondFactorKey: reader.secret('SECOND_FACTOR_KEY'),
    /** Service that knows leaked passwords by the range protocol; undefined where none is asked. */
    pwnedPasswordsUrl: reader.url('PWNED_PASSWORDS_URL', undefined),
    smtpUrl: reader.parsed('SMTP_URL', readSmtpUrl, 'an address such as smtp://user:password@mail.example.com:587'),
    /** Where copies of mails are kept and can be erased; undefined where none are. */
    mailErasureUrl: reader.url('MAIL_ERASURE_URL', undefined),
    /** Who passes connections on to us, for the register; undefined where nobody does. */
    edgeProvider: reader.optional('EDGE_PROVIDER', undefined),
    /** Who the mails are from. */
    mailFrom: reader.text('MAIL_FROM'),
    /** Where links in mails lead. Never what a request says of itself: that would let anyone send links of their own in our name. */
    publicUrl: reader.parsed('PUBLIC_URL', readOrigin, 'the public address, such as https://imaginprompt.com'),
  }))

function readSmtpUrl(text: string): string {
  if (!['smtp:', 'smtps:'].includes(new URL(text).protocol)) throw new TypeError('Not an SMTP address')
  return text
}

function readOrigin(text: string): string {
  const { protocol, origin } = new URL(text)
  if (!['http:', 'https:'].includes(protocol)) throw new TypeError('Not a web address')
  return origin
}
