import type { GraphQLFormattedError } from 'graphql'

/** Faults of an operation as opposed to faults of the HTTP request around it. */
const operationFaults = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
])

/**
 * GraphQL over HTTP wants 200 for faults of the operation where the answer is `application/json`
 * (https://graphql.github.io/graphql-over-http/draft/#sec-application-json), Apollo Server answers 400.
 *
 * @param status as Apollo Server would have it
 * @param errors with the codes that they have before they are hidden
 */
export function answerStatus(
  status: number | undefined,
  accept: string | undefined,
  errors: readonly GraphQLFormattedError[],
): number | undefined {
  const legacy = !accept?.includes('application/graphql-response+json')
  return status === 400 && legacy && errors.every(({ extensions }) => operationFaults.has(extensions?.code))
    ? 200
    : status
}
