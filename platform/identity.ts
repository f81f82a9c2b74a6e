import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Locale } from './locale.ts'
import type { Credentials } from './viewer.ts'

/** HTTP header (and key in the `extensions` of a graphql-ws subscribe message) that carries the signed identity. */
export const IDENTITY_HEADER = 'imaginprompt-identity'

/** Names of the services that call each other. */
export type ServiceName = 'gateway' | 'users' | 'billing' | 'generation'

/** On whose behalf a service calls another, valid for one request. */
export interface Identity {
  caller: ServiceName
  credentials: Credentials
  requestId: string
  /** Public origin of the API as the client sees it, without a trailing slash. */
  origin: string
  /** Language for messages. */
  locale: Locale
  /** IP address of the client; null where a service calls on its own behalf. */
  ipAddress: string | null
  /** User agent of the client, as it named itself, at most 400 characters. */
  userAgent: string | null
}

/** A signed identity is good for this long; it is made for each request anew. */
const LIFETIME_MS = 30_000

/** How long a payload that was written serves the other calls for the same request. */
const REUSE_MS = 1_000

interface Envelope extends Identity {
  expiresAt: number
}

interface Written {
  credentials: Credentials
  payload: string
  until: number
}

const written = new WeakMap<Identity, Written>()

/** No audience and no payload has a dot, so that where each ends can't be moved. */
const mac = (
  payload: string,
  { audience, key, body }: { audience: ServiceName; key: string; body: string | Uint8Array },
) => createHmac('sha256', key).update(`${audience}.${payload}.`).update(body)

/**
 * What is signed of an identity, base64url. One request leads to many calls on behalf of the same identity, of which nothing but the
 * credentials ever changes.
 */
function payloadOf(identity: Identity, now: number): string {
  const known = written.get(identity)
  if (known && known.credentials === identity.credentials && now < known.until && now >= known.until - REUSE_MS)
    return known.payload
  const envelope: Envelope = { ...identity, expiresAt: now + LIFETIME_MS }
  const payload = Buffer.from(JSON.stringify(envelope)).toString('base64url')
  written.set(identity, { credentials: identity.credentials, payload, until: now + REUSE_MS })
  return payload
}

/**
 * Binds `identity` to one request: `payload.signature`, both base64url. The signature is HMAC-SHA-256 over audience, payload and body under
 * the key that the two services share. A key is good in one direction between one pair of services, so that a service that is taken
 * over can't speak for others.
 *
 * @param body the request's body exactly as it is sent
 * @param now milliseconds since 1970
 */
export function signIdentity(
  identity: Identity,
  { audience, key, body, now }: { audience: ServiceName; key: string; body: string | Uint8Array; now: number },
): string {
  const payload = payloadOf(identity, now)
  return `${payload}.${mac(payload, { audience, key, body }).digest('base64url')}`
}

/**
 * The identity, when it is genuine, meant for `audience`, fresh and made for this body; otherwise undefined.
 *
 * @param keys caller -> key shared with that caller
 */
export function verifyIdentity(
  token: string | undefined,
  {
    audience,
    keys,
    body,
    now,
  }: {
    audience: ServiceName
    keys: Partial<Record<ServiceName, string>>
    body: string | Uint8Array
    now: number
  },
): Identity | undefined {
  const [payload, signature] = token?.split('.') ?? []
  if (!payload || !signature) return undefined

  const envelope = parse(payload)
  const key = envelope && Object.hasOwn(keys, envelope.caller) ? keys[envelope.caller] : undefined
  if (!envelope || !key) return undefined

  const expected = mac(payload, { audience, key, body }).digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  if (envelope.expiresAt < now) return undefined

  const { expiresAt: _expiresAt, ...identity } = envelope
  return identity
}

/** Reads the payload only to learn whose key to check it with; nothing in it is believed before the signature holds. */
function parse(payload: string): Envelope | undefined {
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Envelope
  } catch {
    return undefined
  }
}
