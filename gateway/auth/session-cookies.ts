import * as v from 'valibot'

/** Tokens that a browser keeps in cookies. */
export interface CookieTokens {
  accessToken?: string | undefined
  refreshToken?: string | undefined
}

const ACCESS_COOKIE = 'access_token'
const REFRESH_COOKIE = 'refresh_token'

/** Reads our two cookies from a `Cookie` header; the first of a name counts (RFC 6265 puts the longest path first). */
export function readCookies(header: string | undefined): CookieTokens {
  return header === undefined
    ? {}
    : { accessToken: cookieIn(header, ACCESS_COOKIE), refreshToken: cookieIn(header, REFRESH_COOKIE) }
}

function cookieIn(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || undefined
  }
  return undefined
}

const session = v.object({
  accessToken: v.pipe(v.string(), v.regex(/^[\w.~-]+$/)),
  refreshToken: v.pipe(v.string(), v.regex(/^[\w.~-]+$/)),
  refreshExpiresAt: v.number(),
})

export type SaidSession = v.InferOutput<typeof session> | 'ended'

/**
 * Reads what the users subgraph says of a session.
 *
 * @param said `ended`, or JSON in base64url (see docs/services.md)
 * @throws Error for anything else
 */
export function readSession(said: string): SaidSession {
  return said === 'ended' ? said : v.parse(session, JSON.parse(Buffer.from(said, 'base64url').toString()))
}

/** `Set-Cookie` headers: new tokens for a session that began or went on, empty and expired ones for a session that ended. */
export function sessionCookies(said: SaidSession, { secure, now }: { secure: boolean; now: number }): string[] {
  const cookie = (name: string, value: string, path: string, seconds: number) =>
    `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
  const cookies = (accessToken: string, refreshToken: string, seconds: number) => [
    cookie(ACCESS_COOKIE, accessToken, '/', seconds),
    cookie(REFRESH_COOKIE, refreshToken, '/graphql', seconds),
  ]
  if (said === 'ended') return cookies('', '', 0)
  const { accessToken, refreshToken, refreshExpiresAt } = said
  return cookies(accessToken, refreshToken, Math.max(0, Math.floor((refreshExpiresAt - now) / 1_000)))
}
