import { createHash } from 'node:crypto'
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose'
import { LRUCache } from 'lru-cache'
import * as v from 'valibot'
import type { Credentials, Viewer } from '../../platform/viewer.ts'

export interface AccessTokens extends Disposable {
  /** Checks an access token without asking anybody, once the key set is there. */
  verify(token: string): Promise<Credentials>
}

/** Issuer and audience of our tokens. */
const ISSUER = 'imaginprompt'
const CACHED_TOKENS = 10_000
const MAX_TOKEN_LENGTH = 4_096
/** How often the key set is read again, in milliseconds; an unknown key makes it read at once, at most every 30 s. */
const KEY_SET_AGE = 300_000

const claims = v.object({
  sub: v.string(),
  sid: v.string(),
  own: v.string(),
  roles: v.record(v.string(), v.picklist(['OWNER', 'ADMIN', 'MEMBER', 'VIEWER'])),
  staff: v.optional(v.boolean(), false),
  exp: v.number(),
})

const invalid: Credentials = { kind: 'invalid' }

/**
 * Verifies access tokens against the key set at `jwksUrl`; without one, no token holds. A key set that was read once is kept
 * while its address does not answer, and starting does not wait for it.
 */
export function createAccessTokens(jwksUrl: string | undefined): AccessTokens {
  if (jwksUrl === undefined) return { verify: async () => invalid, [Symbol.dispose]() {} }

  const keys = createRemoteJWKSet(new URL(jwksUrl), { cacheMaxAge: Number.POSITIVE_INFINITY, timeoutDuration: 3_000 })
  const reload = () => void keys.reload().catch(() => {}) // The next token that needs it tries again.
  reload()
  const reloading = setInterval(reload, KEY_SET_AGE).unref()
  const verified = new LRUCache<string, Viewer>({ max: CACHED_TOKENS })

  return {
    async verify(token) {
      if (token.length > MAX_TOKEN_LENGTH) return invalid
      const hash = createHash('sha256').update(token).digest('base64')
      const viewer = verified.get(hash) ?? (await viewerOf(token))
      if (!viewer || viewer.expiresAt <= Date.now()) return invalid
      verified.set(hash, viewer)
      return { kind: 'viewer', viewer }
    },
    [Symbol.dispose]: () => clearInterval(reloading),
  }

  async function viewerOf(token: string): Promise<Viewer | undefined> {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['EdDSA', 'Ed25519'],
        issuer: ISSUER,
        audience: ISSUER,
      })
      return readClaims(payload)
    } catch {
      return undefined
    }
  }
}

function readClaims(payload: JWTPayload): Viewer | undefined {
  const result = v.safeParse(claims, payload)
  if (!result.success) return undefined
  const { sub, sid, own, roles, staff, exp } = result.output
  return {
    userId: sub,
    sessionId: sid,
    personalWorkspaceId: own,
    roles,
    apiKey: null,
    staff,
    expiresAt: exp * 1_000,
  }
}
