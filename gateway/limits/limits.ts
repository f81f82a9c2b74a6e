import { type DocumentNode, GraphQLError, getOperationAST } from 'graphql'
import { badUserInput } from '../../platform/errors.ts'
import type { SupergraphFile } from '../federation/supergraph.ts'
import { type CostOf, createCostOf } from './cost.ts'
import { measure, type Size } from './measure.ts'

/** What one operation may ask for, at most. Our own client stays far below. */
export interface Limits extends Size {
  /** Lexical tokens of the document. */
  tokens: number
  /** Estimated cost, see `cost.ts`. */
  cost: number
  /** Records to expect of a list whose length the schema does not tell. */
  listSize: number
  /** Operations that run at the same time on one WebSocket. */
  operations: number
  /** Requests that are answered at the same time. */
  requests: number
  /** Fetches from one subgraph at the same time: one that hangs is not to take up everybody. */
  fetches: number
}

export const defaultLimits: Limits = {
  tokens: 4_000,
  depth: 25,
  aliases: 50,
  directives: 50,
  rootFields: 25,
  fields: 5_000,
  cost: 20_000,
  listSize: 10,
  operations: 100,
  requests: 2_000,
  fetches: 1_000,
}

/** How an error message names what is limited. */
const measured: Record<keyof Size, (value: number, limit: number) => string> = {
  depth: (value, limit) => `The operation is ${value} levels deep; the limit is ${limit}.`,
  aliases: (value, limit) => `The operation has ${value} aliases; the limit is ${limit}.`,
  directives: (value, limit) => `The operation has ${value} directives; the limit is ${limit}.`,
  rootFields: (value, limit) => `The operation has ${value} root fields; the limit is ${limit}.`,
  fields: (value, limit) => `The operation selects ${value} fields; the limit is ${limit}.`,
}

export type LimitCheck = (
  document: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
) => GraphQLError | undefined

/**
 * Makes the check that an operation passes before it is planned. Sizes are taken once per document; only a cost that depends on
 * variables is estimated anew.
 */
export function createLimitCheck(file: SupergraphFile, limits: Limits): LimitCheck {
  const costOf = createCostOf(file, limits.listSize)
  const sizes = new WeakMap<DocumentNode, Map<string | undefined, GraphQLError | undefined>>()

  function sizeFault(document: DocumentNode, operationName: string | undefined): GraphQLError | undefined {
    const operation = getOperationAST(document, operationName)
    if (!operation) return undefined // Refused by the executor, which says what is missing.
    const size = measure(document, operation)
    for (const name of Object.keys(measured) as (keyof Size)[])
      if (size[name] > limits[name])
        return tooMuch(name, measured[name](size[name], limits[name]), size[name], limits[name])
    return undefined
  }

  return (document, operationName, variables) => {
    const known = sizes.get(document) ?? new Map<string | undefined, GraphQLError | undefined>()
    sizes.set(document, known)
    const fault = known.has(operationName) ? known.get(operationName) : sizeFault(document, operationName)
    known.set(operationName, fault)
    return fault ?? costFault(costOf, limits.cost, document, operationName, variables)
  }
}

function costFault(
  costOf: CostOf,
  limit: number,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
) {
  const cost = costOf(document, operationName, variables)
  if (cost <= limit) return undefined
  return tooMuch('cost', `The operation costs ${cost}; the limit is ${limit}. Ask for shorter lists.`, cost, limit)
}

/** A refusal with what was measured, so that a client can mend its operation. */
function tooMuch(name: string, message: string, value: number, limit: number): GraphQLError {
  const { extensions } = badUserInput(message)
  return new GraphQLError(message, {
    extensions: { ...extensions, limit: { name, value, most: limit }, http: { status: 400 } },
  })
}
