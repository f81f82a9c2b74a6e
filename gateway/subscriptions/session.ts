import { CloseCode } from 'graphql-ws'
import type { WebSocket } from 'ws'
import type { Identity } from '../../platform/identity.ts'
import { newId } from '../../platform/ids.ts'
import { type Locale, localeOf } from '../../platform/locale.ts'
import type { AccessTokens } from '../auth/access-tokens.ts'
import { authenticate, type ClientRequest, identityOf } from '../auth/client.ts'

/** Who is at the other end of a WebSocket, for as long as that holds. */
export interface Session extends Disposable {
  /** Whether the access token is still good. Where it is not, the socket is closed with 4403, for the client to renew it and come back. */
  authorised(): boolean
  /** An identity for one operation. */
  identity(): Identity
}

/**
 * Begins the session of a WebSocket: by `accessToken` in its connection parameters, by its `Authorization` header, or by our cookies.
 * `locale` there chooses the language of messages.
 *
 * @returns undefined where credentials were given that don't hold: the client is to renew them first
 * @throws FORBIDDEN where a page of another origin sends our cookies
 */
export async function startSession(
  socket: WebSocket,
  request: ClientRequest,
  params: Record<string, unknown>,
  { tokens, publicUrl }: { tokens: AccessTokens; publicUrl: string | undefined },
): Promise<Session | undefined> {
  const bearer = typeof params.accessToken === 'string' ? params.accessToken : undefined
  const { credentials } = await authenticate(request, { tokens, publicUrl, bearer })
  if (credentials.kind === 'invalid') return undefined

  const expiresAt = credentials.kind === 'viewer' ? credentials.viewer.expiresAt : Number.POSITIVE_INFINITY
  const locale: Locale | undefined = typeof params.locale === 'string' ? localeOf(params.locale) : undefined
  const end = () => socket.close(CloseCode.Forbidden, 'Forbidden')
  const expiry = Number.isFinite(expiresAt) ? setTimeout(end, expiresAt - Date.now()) : undefined

  return {
    authorised() {
      if (Date.now() < expiresAt) return true
      end()
      return false
    },
    identity: () => ({
      ...identityOf(request, { credentials, publicUrl, requestId: newId() }),
      ...(locale && { locale }),
    }),
    [Symbol.dispose]: () => clearTimeout(expiry),
  }
}
