import { isDeepStrictEqual } from 'node:util'
import { CloseCode } from 'graphql-ws'
import type { WebSocket } from 'ws'
import type { Identity } from '../../platform/identity.ts'
import { newId } from '../../platform/ids.ts'
import { type Locale, localeOf } from '../../platform/locale.ts'
import type { Bearers } from '../auth/bearers.ts'
import { type Authentication, authenticate, type ClientRequest, identityOf } from '../auth/client.ts'

/** Who is at the other end of a connection that stays open, for as long as that holds. */
export interface Session extends Disposable {
  /**
   * Whether the client is still who it was, with the same roles. Where it is not, the connection is ended (a socket with 4403), for the
   * client to renew its session and come back.
   */
  authorised(): Promise<boolean>
  /** Whether the client proved itself by our cookies. */
  byCookies: boolean
  /** An identity for one operation. */
  identity(): Identity
  /** Something was changed at the users subgraph: the operation of this identity goes on with what holds now, as everybody does. */
  accessChanged(identity: Identity): Promise<void>
}

/** Longest time that a timer of Node can wait, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1

/**
 * Begins the session of a WebSocket: by `accessToken` in its connection parameters, an access token or an API key, by its `Authorization`
 * header, or by our cookies. `locale` there chooses the language of messages.
 *
 * @returns undefined where credentials were given that don't hold: the client is to renew them first
 * @throws FORBIDDEN where a page of another origin sends our cookies, and what `Bearers.identify` throws
 */
export async function startSession(
  socket: WebSocket,
  request: ClientRequest,
  params: Record<string, unknown>,
  { bearers, publicUrl }: { bearers: Bearers; publicUrl: string | undefined },
): Promise<Session | undefined> {
  const given = typeof params.accessToken === 'string' ? params.accessToken : undefined
  const presented = await authenticate(request, { bearers, publicUrl, bearer: given })
  if (presented.credentials.kind === 'invalid') return undefined
  const locale: Locale | undefined = typeof params.locale === 'string' ? localeOf(params.locale) : undefined
  const end = () => socket.close(CloseCode.Forbidden, 'Forbidden')
  return sessionOf(request, presented, { bearers, publicUrl, locale, end })
}

/** The session of somebody who is known. `end` is called when it no longer holds. */
export function sessionOf(
  request: ClientRequest,
  { credentials, bearer, byCookies = false }: Authentication,
  {
    bearers,
    publicUrl,
    locale,
    end,
  }: { bearers: Bearers; publicUrl: string | undefined; locale?: Locale | undefined; end: () => void },
): Session {
  const expiresAt = credentials.kind === 'viewer' ? credentials.viewer.expiresAt : Number.POSITIVE_INFINITY
  const remaining = expiresAt - Date.now()
  const expiry = remaining <= LONGEST_TIMER ? setTimeout(end, remaining) : undefined
  const unchanged = async () =>
    bearer === undefined || isDeepStrictEqual(await bearers.identify(bearer, request.ip), credentials)

  return {
    async authorised() {
      if (Date.now() < expiresAt && (await unchanged().catch(() => false))) return true
      end()
      return false
    },
    byCookies,
    identity: () => ({
      ...identityOf(request, { credentials, publicUrl, requestId: newId() }),
      ...(locale && { locale }),
    }),
    async accessChanged(identity) {
      bearers.forget()
      if (bearer !== undefined) identity.credentials = await bearers.identify(bearer, request.ip)
    },
    [Symbol.dispose]: () => clearTimeout(expiry),
  }
}
