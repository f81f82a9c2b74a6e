import { GraphQLError, getOperationAST, type OperationTypeNode } from 'graphql'
import type { GatewayContext } from '../context.ts'
import type { Answer, Operation } from '../federation/executor.ts'
import type { ReadDocument } from '../graphql/documents.ts'
import type { ErrorAnswers } from '../graphql/error-answers.ts'
import type { TrustCheck } from '../graphql/trusted-documents.ts'
import type { LimitCheck } from '../limits/limits.ts'
import type { RateLimiter } from '../limits/rate-limits.ts'

/** An operation as a client sends it. */
export interface OperationRequest {
  query: string
  variables?: Record<string, unknown> | null | undefined
  operationName?: string | null | undefined
}

export interface PreparedOperation extends Omit<Operation, 'context'> {
  type: OperationTypeNode
}

/** Checks what a client asks for as far as that can be done without running it. */
export type PrepareOperation = (
  request: OperationRequest,
  client: Pick<GatewayContext, 'identity' | 'byCookies'>,
) => PreparedOperation | { errors: readonly GraphQLError[] }

export function createPreparation({
  readDocument,
  trustCheck,
  limitCheck,
  rateLimiter,
}: {
  readDocument: ReadDocument
  trustCheck: TrustCheck
  limitCheck: LimitCheck
  rateLimiter: RateLimiter
}): PrepareOperation {
  return ({ query, variables, operationName }, client) => {
    const read = readDocument(query)
    if ('errors' in read) return read
    const name = operationName ?? undefined
    const definition = getOperationAST(read.document, name)
    if (!definition) return { errors: [noSuchOperation()] }
    const given = variables ?? {}
    const fault =
      trustCheck(read.document, client) ??
      limitCheck(read.document, name, given) ??
      rateLimiter.signUpFault(read.document, name, client.identity.ipAddress)
    return fault ? { errors: [fault] } : { ...read, type: definition.operation, operationName: name, variables: given }
  }
}

const noSuchOperation = () =>
  new GraphQLError('There is no such operation.', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })

/** Whatever goes wrong in an operation is its own answer. */
export const failed = (error: Error): Answer => ({
  errors: [error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error })],
})

/** An answer as its client may see it. */
export function visible({ errors, ...answer }: Answer, requestId: string, answers: ErrorAnswers): Answer {
  return errors ? { ...answer, errors: shown(errors as GraphQLError[], requestId, answers) } : answer
}

/** What the client sees of errors, which are logged where they are ours. */
export function shown(errors: readonly GraphQLError[], requestId: string, answers: ErrorAnswers): GraphQLError[] {
  answers.report(errors, requestId)
  const formatted = errors.map((error) => answers.format(error.toJSON(), requestId))
  return formatted as unknown as GraphQLError[] // What is sent as it is.
}
