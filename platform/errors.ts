import { GraphQLError, type GraphQLFormattedError } from 'graphql'

/** Codes that a caller may meet in `extensions.code`. The list is closed and part of the public contract. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'RATE_LIMITED'
  | 'UPSTREAM_UNAVAILABLE'

/** An error that the caller is meant to see. Anything else thrown is a bug and reaches the caller as a request id only. */
export class CallerError extends GraphQLError {
  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message, { extensions: { ...details, code } })
  }
}

export const unauthenticated = (message = 'Sign in to do this.') => new CallerError('UNAUTHENTICATED', message)
export const forbidden = (message = 'You are not allowed to do this.') => new CallerError('FORBIDDEN', message)
export const notFound = (message: string) => new CallerError('NOT_FOUND', message)
export const badUserInput = (message: string, field?: string) =>
  new CallerError('BAD_USER_INPUT', message, field === undefined ? {} : { field })
/** @param retryAfter seconds until another attempt makes sense */
export const rateLimited = (message: string, retryAfter: number) =>
  new CallerError('RATE_LIMITED', message, { retryAfter })
export const upstreamUnavailable = (message: string) => new CallerError('UPSTREAM_UNAVAILABLE', message)

/** Codes of faults that GraphQL and Apollo Server find in a request; they say nothing about our insides. */
const requestFaults = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_REQUEST',
])

const callerCodes = new Set<unknown>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'RATE_LIMITED',
  'UPSTREAM_UNAVAILABLE',
] satisfies ErrorCode[])

/** Whether an error with this code may be shown to the caller as it is. */
export function isForCaller(code: unknown): boolean {
  return callerCodes.has(code) || requestFaults.has(code as string)
}

/**
 * What the caller gets for an error: the error itself when it is meant for them, otherwise a sentence with the request id.
 * Stack traces never pass.
 */
export function formatError(formatted: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  const { stacktrace: _, ...extensions } = { ...formatted.extensions }
  if (isForCaller(extensions.code)) return { ...formatted, extensions }

  const { locations, path } = formatted
  return {
    message: `Something went wrong on our side. Nothing was lost; try again. (Request ${requestId})`,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  }
}
