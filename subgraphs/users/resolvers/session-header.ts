import { becomeViewer, type Context } from '../context.ts'
import type { SignedIn } from '../domain/issue-tokens.ts'

/** Request header in which the gateway passes the refresh token of a cookie. */
const REFRESH_TOKEN_HEADER = 'imaginprompt-refresh-token'
/** Response header from which the gateway makes cookies: base64url of a JSON object, or `ended`. */
const SESSION_HEADER = 'imaginprompt-session'

export const refreshTokenOfCookie = ({ requestHeader }: Context): string | undefined =>
  requestHeader(REFRESH_TOKEN_HEADER)

/** Signs the caller in: cookies, the rest of this request, and the fields that all success types share. */
export function beginSession(context: Context, signedIn: SignedIn) {
  const { user, session, roles, staff, accessToken, accessExpiresAt, refreshToken, refreshExpiresAt } = signedIn
  const cookies = { accessToken, refreshToken, refreshExpiresAt: refreshExpiresAt.getTime() }
  context.setResponseHeader(SESSION_HEADER, Buffer.from(JSON.stringify(cookies)).toString('base64url'))
  becomeViewer(context, {
    userId: user.id,
    sessionId: session.id,
    personalWorkspaceId: user.personalWorkspaceId,
    roles,
    apiKey: null,
    staff,
    expiresAt: accessExpiresAt.getTime(),
  })
  return { viewer: user, accessToken, refreshToken }
}

/** Has the cookies taken away. */
export const endSession = ({ setResponseHeader }: Context): void => setResponseHeader(SESSION_HEADER, 'ended')
