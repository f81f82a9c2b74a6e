import { ApolloLink } from '@apollo/client'
import { catchError, from, mergeMap, of, throwError } from 'rxjs'
import { asksForSession } from './connection-errors.ts'
import type { Renewal } from './session-renewal.ts'

/**
 * Renews the session when an answer asks for it, then sends the operation once more. What was typed stays where it
 * is: the page sees one answer, late. `RefreshSession` itself passes through.
 */
export function makeSessionLink(renew: () => Promise<Renewal>): ApolloLink {
  return new ApolloLink((operation, forward) => {
    if (operation.operationName === 'RefreshSession') return forward(operation)
    const again = (otherwise: ReturnType<typeof forward>) =>
      from(renew()).pipe(mergeMap((renewal) => (renewal === 'renewed' ? forward(operation) : otherwise)))

    return forward(operation).pipe(
      mergeMap((result) => {
        const expired =
          'errors' in result && result.errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED')
        return expired ? again(of(result)) : of(result)
      }),
      catchError((error) => (asksForSession(error) ? again(throwError(() => error)) : throwError(() => error))),
    )
  })
}
