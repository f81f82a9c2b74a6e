import { ApolloLink, Observable } from '@apollo/client'
import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { print } from '@apollo/client/utilities'
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql'
import type { Client } from 'graphql-ws'
import { ConnectionLost } from './connection-errors.ts'

/** One WebSocket for all subscriptions, opened by the first and closed some seconds after the last. */
export interface Socket {
  link: ApolloLink
  /** Closes the connection: the next operation connects with the session and language of that moment. */
  reconnect(): void
}

/**
 * Subscriptions over graphql-ws. It never resubscribes by itself: whoever subscribed knows how far it came and asks for
 * the rest (`keepSubscribed`).
 */
export function makeSocket(url: string, locale: () => string): Socket {
  let client: Promise<Client> | undefined

  async function connect(): Promise<Client> {
    const { createClient } = await import('graphql-ws')
    return createClient({
      url,
      retryAttempts: 0,
      keepAlive: 15_000,
      lazyCloseTimeout: 3_000,
      connectionParams: () => ({ locale: locale() }),
    })
  }

  const link = new ApolloLink(
    ({ query, variables, operationName }) =>
      new Observable((observer) => {
        let unsubscribe: (() => void) | undefined
        client ??= connect()
        client.then((connected) => {
          if (observer.closed) return
          unsubscribe = connected.subscribe(
            { query: print(query), variables, operationName },
            {
              next: (result) => observer.next(result as FormattedExecutionResult),
              error: (error) => observer.error(toError(error)),
              complete: () => observer.complete(),
            },
          )
        }, observer.error.bind(observer))

        return () => unsubscribe?.()
      }),
  )

  return {
    link,
    reconnect() {
      client?.then((connected) => connected.terminate())
    },
  }
}

/** graphql-ws hands over an Error, a close event, or the errors of the operation. */
function toError(error: unknown): Error {
  if (error instanceof Error) return error
  if (Array.isArray(error)) return new CombinedGraphQLErrors({ errors: error as GraphQLFormattedError[] })
  const { code = 1006, reason = '' } = (error ?? {}) as { code?: number; reason?: string }

  return new ConnectionLost(code, reason)
}
