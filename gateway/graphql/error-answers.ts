import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import { logBugs } from '../../platform/error-reporting.ts'
import { formatError, isForCaller } from '../../platform/errors.ts'
import type { Log } from '../../platform/log.ts'

export interface ErrorAnswers {
  /** Logs what is a bug of the gateway. Subgraphs log their own. */
  report(errors: readonly GraphQLError[], requestId: string): void
  /** What the caller sees of an error: never a stack, a subgraph's name or its address. */
  format(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError
}

/**
 * In production an error of a subgraph that has no code of the public list is a bug there, and reaches the caller as a request id only. In
 * development its message helps.
 */
export function createErrorAnswers({ production, log }: { production: boolean; log: Log }): ErrorAnswers {
  return {
    report(errors, requestId) {
      const own = errors.filter(({ extensions }) => extensions.serviceName === undefined)
      if (own.length > 0) logBugs(own, { log, requestId })
    },
    format(error, requestId) {
      const { serviceName, stacktrace: _, exception: __, ...extensions } = { ...error.extensions }
      const plain = { ...error, extensions }
      if (isForCaller(extensions.code)) return plain
      if (production || serviceName === undefined) return formatError(plain, requestId)
      return { ...plain, extensions: { ...extensions, code: publicCode(extensions.code) } }
    },
  }
}

/** Apollo's executor gives this code to errors that came without one. */
const publicCode = (code: unknown) => (code === 'DOWNSTREAM_SERVICE_ERROR' ? 'INTERNAL_SERVER_ERROR' : code)
