import type { GraphQLDataSource } from '@apollo/gateway'
import { LRUCache, type Perf } from 'lru-cache'
import * as v from 'valibot'
import { rateLimited, upstreamUnavailable } from '../../platform/errors.ts'
import type { Identity } from '../../platform/identity.ts'
import { newId } from '../../platform/ids.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { GatewayContext } from '../context.ts'

/**
 * How long an answer of the users subgraph is believed, in milliseconds. So long at most may another gateway go on with roles that
 * somebody has lost; the gateway that the change went through forgets at once.
 */
const BELIEVED = 1_000
/** How long to wait for the users subgraph, in milliseconds. */
const PATIENCE = 2_000
const CACHED = 10_000

/** What people and keys may do now, whatever it was when a token was signed. */
export interface Standings {
  /**
   * The viewer of an access token with their present roles; undefined where the session has ended. As long as the users subgraph does not
   * answer, the token is believed until it expires: five minutes at most.
   */
  ofSession(viewer: Viewer): Promise<Viewer | undefined>
  /**
   * The viewer that a key speaks for; undefined where there is none.
   *
   * @param hash SHA-256 of the key, the only thing about it that leaves the gateway
   * @throws RATE_LIMITED where many wrong keys came from this address, UPSTREAM_UNAVAILABLE where nobody can tell
   */
  ofApiKey(hash: string, ipAddress: string | null): Promise<Viewer | undefined>
  /** Forgets everything: something may have changed. */
  forget(): void
}

const role = v.picklist(['OWNER', 'ADMIN', 'MEMBER', 'VIEWER'])
const sessionStanding = v.nullable(
  v.object({ roles: v.array(v.object({ workspaceId: v.string(), role })), staff: v.boolean() }),
)
const apiKeyStanding = v.object({
  retryAfter: v.number(),
  key: v.nullable(
    v.object({
      id: v.string(),
      userId: v.string(),
      personalWorkspaceId: v.string(),
      workspaceId: v.string(),
      role,
      scopes: v.array(v.picklist(['GENERATE', 'READ', 'BILLING_READ', 'WEBHOOKS'])),
      expiresAt: v.nullable(v.string()),
    }),
  ),
})

const SESSION_QUERY = `query ($userId: ID!, $sessionId: ID!) {
  sessionStanding(userId: $userId, sessionId: $sessionId) { roles { workspaceId role } staff }
}`
const API_KEY_QUERY = `query ($hash: String!) {
  apiKeyStanding(hash: $hash) {
    retryAfter
    key { id userId personalWorkspaceId workspaceId role scopes expiresAt }
  }
}`

/**
 * Asks the users subgraph, once for all that want to know the same within `BELIEVED`.
 *
 * @param clock in milliseconds
 */
export function createStandings(users: GraphQLDataSource, clock: Perf = performance): Standings {
  const believed = { max: CACHED, ttl: BELIEVED, ttlResolution: 0, perf: clock }
  const sessions = new LRUCache<string, Promise<v.InferOutput<typeof sessionStanding>>>(believed)
  const apiKeys = new LRUCache<string, Promise<v.InferOutput<typeof apiKeyStanding>>>(believed)

  return {
    async ofSession(viewer) {
      const { userId, sessionId } = viewer
      try {
        const standing = await shared(sessions, `${userId}/${sessionId}`, () =>
          ask(users, SESSION_QUERY, { userId, sessionId }, 'sessionStanding', sessionStanding),
        )
        if (!standing) return undefined
        const roles = Object.fromEntries(standing.roles.map((place) => [place.workspaceId, place.role]))
        return { ...viewer, roles, staff: viewer.staff && standing.staff }
      } catch {
        return viewer
      }
    },

    async ofApiKey(hash, ipAddress) {
      const { key, retryAfter } = await shared(apiKeys, hash, () =>
        ask(users, API_KEY_QUERY, { hash }, 'apiKeyStanding', apiKeyStanding, ipAddress),
      ).catch(() => {
        throw upstreamUnavailable('Keys can’t be checked right now. Try again in a moment.')
      })
      if (retryAfter > 0) throw rateLimited('Too many wrong API keys came from your network.', retryAfter)
      if (!key) return undefined
      const { id, userId, personalWorkspaceId, workspaceId, scopes, expiresAt } = key
      return {
        userId,
        sessionId: null,
        personalWorkspaceId,
        roles: { [workspaceId]: key.role },
        apiKey: { id, workspaceId, scopes },
        staff: false,
        expiresAt: expiresAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(expiresAt),
      }
    },

    forget() {
      sessions.clear()
      apiKeys.clear()
    },
  }
}

/** The value under a key, or the one that is on its way there already. What failed is not kept. */
function shared<Value>(
  cache: LRUCache<string, Promise<Value>>,
  key: string,
  read: () => Promise<Value>,
): Promise<Value> {
  const known = cache.get(key)
  if (known) return known
  const reading = read()
  cache.set(key, reading)
  reading.catch(() => {
    if (cache.peek(key) === reading) cache.delete(key)
  })
  return reading
}

/** @throws whatever keeps the users subgraph from answering */
async function ask<Schema extends v.GenericSchema>(
  users: GraphQLDataSource,
  query: string,
  variables: Record<string, unknown>,
  field: string,
  schema: Schema,
  ipAddress: string | null = null,
): Promise<v.InferOutput<Schema>> {
  const context: GatewayContext = { identity: ownIdentity(ipAddress), async setSession() {}, async accessChanged() {} }
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('The users subgraph takes too long')), PATIENCE)
  try {
    const asked = users.process({ request: { query, variables }, context } as never)
    const { data } = await Promise.race([asked, late])
    return v.parse(schema, data?.[field])
  } finally {
    clearTimeout(timer)
  }
}

/** The gateway asks on its own behalf. */
const ownIdentity = (ipAddress: string | null): Identity => ({
  caller: 'gateway',
  credentials: { kind: 'none' },
  requestId: newId(),
  origin: '',
  locale: 'en',
  ipAddress,
  userAgent: null,
})
