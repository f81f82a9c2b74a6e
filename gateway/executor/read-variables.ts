import { type GraphQLError, type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql'

/** Most faults of variables that are named, and most characters of each: graphql-js repeats the whole value in every one. */
const MAX_FAULTS = 5
const MAX_MESSAGE = 500

export type ReadVariables =
  | { coerced: Record<string, unknown>; errors?: undefined }
  | { coerced?: undefined; errors: readonly GraphQLError[] }

/** @returns the variables with their defaults, or what is wrong with them, as BAD_USER_INPUT */
export function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): ReadVariables {
  const read = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    hideSuggestions: true,
    maxErrors: MAX_FAULTS,
  })
  for (const error of read.errors ?? []) {
    error.extensions.code = 'BAD_USER_INPUT'
    if (error.message.length > MAX_MESSAGE) error.message = `${error.message.slice(0, MAX_MESSAGE)}…`
  }
  return read as ReadVariables
}
