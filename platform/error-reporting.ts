import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLError } from 'graphql'
import { formatError, isForCaller } from './errors.ts'
import type { Log } from './log.ts'

/** Writes down errors that are bugs; those meant for the caller are not news. */
export function logBugs(errors: readonly GraphQLError[], { log, requestId }: { log: Log; requestId: string }): void {
  for (const error of errors) {
    if (isForCaller(error.extensions.code)) continue
    const { name, message, stack } = error.originalError ?? error
    log.error({ requestId, path: error.path?.join('.'), error: { name, message, stack } }, 'resolver-failed')
  }
}

/** Logs bugs with the request's id and shows the caller no more than that id. */
export function errorReporting<Context extends { requestId: string }>(log: Log): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ contextValue: { requestId } }) {
      return {
        async didEncounterErrors({ errors }) {
          logBugs(errors, { log, requestId })
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single' || !body.singleResult.errors) return
          body.singleResult.errors = body.singleResult.errors.map((error) => formatError(error, requestId))
        },
      }
    },
  }
}
