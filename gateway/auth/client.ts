import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyRequest } from 'fastify'
import { forbidden } from '../../platform/errors.ts'
import type { Identity } from '../../platform/identity.ts'
import { localeOf } from '../../platform/locale.ts'
import type { Credentials } from '../../platform/viewer.ts'
import type { Bearers } from './bearers.ts'
import { readCookies, type SaidSession } from './session-cookies.ts'

/** A request as its client sent it, with proxies in front already taken into account. */
export type ClientRequest = Pick<FastifyRequest, 'headers' | 'protocol' | 'host' | 'ip'>

/** Whether a `Host` header is a host, with or without a port. Addresses of pictures are made with it. */
export const isHost = (host: string) => /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(host)

/** Public origin of the API as the client sees it. */
const originOf = ({ protocol, host }: Pick<ClientRequest, 'protocol' | 'host'>, publicUrl: string | undefined) =>
  publicUrl ?? `${protocol}://${host}`

/** The identity of a client with these credentials, for one operation. */
export function identityOf(
  request: ClientRequest,
  { credentials, publicUrl, requestId }: { credentials: Credentials; publicUrl: string | undefined; requestId: string },
): Identity {
  const { headers } = request
  return {
    caller: 'gateway',
    credentials,
    requestId,
    origin: originOf(request, publicUrl),
    locale: localeOf(headers['accept-language']),
    ipAddress: request.ip,
    userAgent: headers['user-agent']?.slice(0, 400) ?? null,
  }
}

export interface Authentication {
  credentials: Credentials
  /** What the client proved itself with, to be asked about again; undefined where it gave nothing. */
  bearer?: string | undefined
  /** Only where the client is a browser with our cookies. */
  refreshToken?: string | undefined
  /** Whether it proved itself by our cookies. */
  byCookies?: boolean
}

/**
 * Who a client is: by its bearer token, an access token or an API key, otherwise by our cookies.
 *
 * @param bearer token that came another way than the `Authorization` header
 * @throws FORBIDDEN where a page of another origin sends our cookies, and what `Bearers.identify` throws
 */
export async function authenticate(
  request: ClientRequest,
  { bearers, publicUrl, bearer }: { bearers: Bearers; publicUrl: string | undefined; bearer?: string | undefined },
): Promise<Authentication> {
  const { authorization, cookie } = request.headers
  const by = async (token: string) => ({ credentials: await bearers.identify(token, request.ip), bearer: token })
  if (bearer !== undefined) return by(bearer)
  if (authorization !== undefined) {
    const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? []
    return token ? by(token) : { credentials: { kind: 'invalid' } }
  }

  const { accessToken, refreshToken } = readCookies(cookie)
  if (!accessToken && !refreshToken) return { credentials: { kind: 'none' } }
  refuseOtherOrigins(request.headers, originOf(request, publicUrl), publicUrl !== undefined)
  return {
    ...(accessToken ? await by(accessToken) : { credentials: { kind: 'invalid' } }),
    refreshToken,
    byCookies: true,
  }
}

/**
 * Cookies go with requests that any page makes, so they count only from our own. `SameSite=Strict` keeps other sites out already; this
 * also keeps out other origins of our site, and WebSockets, which the same-origin policy leaves alone.
 *
 * Without a configured public origin only hosts are compared: behind a proxy that ends TLS our own scheme is a guess.
 */
function refuseOtherOrigins(headers: IncomingHttpHeaders, own: string, exactly: boolean): void {
  const { origin, 'sec-fetch-site': site } = headers
  const foreign = origin !== undefined && (exactly ? origin !== own : hostOf(origin) !== hostOf(own))
  if (foreign || site === 'cross-site' || site === 'same-site')
    throw forbidden(
      'Cookies are taken from our own pages only. Send an access token as `Authorization: Bearer` instead.',
    )
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined)

/**
 * Goes on with a request as the person whose session began in it: what other subgraphs add to the answer of a `signUp` is asked for
 * on that person's behalf. The identity changes in place, because Apollo Server works on a copy of the context around it.
 */
export async function continueAs(identity: Identity, said: SaidSession, bearers: Bearers): Promise<void> {
  identity.credentials =
    said === 'ended' ? { kind: 'none' } : await bearers.identify(said.accessToken, identity.ipAddress)
}
