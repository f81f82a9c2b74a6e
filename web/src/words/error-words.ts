import { asksForSession, errorCode } from '../api/connection-errors.ts'
import type { FrontWords } from './words.ts'

/**
 * What a person is told about a failed call: what happened, what was not lost, what to do. Never the error's own text,
 * which is written for engineers.
 */
export function errorWords(error: unknown, { errors }: Pick<FrontWords, 'errors'>, online: boolean): string {
  if (asksForSession(error)) return errors.sessionEnded

  switch (errorCode(error)) {
    case undefined:
      return online ? errors.unreachable : errors.offline
    case 'UPSTREAM_UNAVAILABLE':
      return errors.unreachable
    case 'RATE_LIMITED':
      return errors.tooMany
    case 'FORBIDDEN':
      return errors.forbidden
    case 'NOT_FOUND':
      return errors.notFound
    case 'BAD_USER_INPUT':
      return errors.refused
    default:
      return errors.unexpected
  }
}
