import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'

/** The WebSocket closed. `code` is the close code of RFC 6455, 4000 and up for graphql-ws and ours. */
export class ConnectionLost extends Error {
  readonly code: number

  constructor(code: number, reason: string) {
    super(`connection closed with ${code} ${reason}`.trim())
    this.name = 'ConnectionLost'
    this.code = code
  }
}

/** Close codes that ask for a new session: the access token has expired or does not hold. */
const sessionCloseCodes = new Set([4401, 4403])

/** Code of the first GraphQL error (`extensions.code`), undefined for errors of another sort. */
export function errorCode(error: unknown): string | undefined {
  if (!CombinedGraphQLErrors.is(error)) return undefined
  const code = error.errors[0]?.extensions?.code

  return typeof code === 'string' ? code : undefined
}

/** Whether a renewed session may help. */
export function asksForSession(error: unknown): boolean {
  if (error instanceof ConnectionLost) return sessionCloseCodes.has(error.code)
  if (ServerError.is(error)) return error.statusCode === 401

  return errorCode(error) === 'UNAUTHENTICATED'
}

/** Codes that say "later": a part of the service is away, or this client could not take events fast enough. */
const passing = new Set(['UPSTREAM_UNAVAILABLE', 'RATE_LIMITED'])

/** Whether the service refused for good: asking again would be answered alike. */
export function isRefusal(error: unknown): boolean {
  const code = errorCode(error)
  return code !== undefined && !passing.has(code)
}
