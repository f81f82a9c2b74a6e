import type { FastifyRequest } from 'fastify'
import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import type { GatewayContext } from '../context.ts'
import type { Answer, Operation } from '../federation/executor.ts'
import { answerStatus } from '../graphql/answer-status.ts'
import type { Documents } from '../graphql/documents.ts'
import type { ErrorAnswers } from '../graphql/error-answers.ts'
import { failed, type OperationRequest, type PrepareOperation } from '../subscriptions/prepare-operation.ts'

export interface DirectRouteOptions {
  documents: Documents
  /** Whether a document may be named by its hash. */
  persistedQueries: boolean
  prepareOperation: PrepareOperation
  errorAnswers: ErrorAnswers
  execute(operation: Operation): Promise<Answer>
}

export interface DirectAnswer {
  status: number
  contentType: string
  body: string
}

/** Answers what needs nothing of Apollo Server any more; undefined for everything else. */
export type DirectRoute = (request: FastifyRequest, context: GatewayContext) => Promise<DirectAnswer> | undefined

const JSON_TYPE = 'application/json; charset=utf-8'
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8'

/** What Apollo Server answers to the `Accept` of usual clients. Others it weighs itself. */
const contentTypes = new Map<string | undefined, string>([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['application/json, text/plain, */*', JSON_TYPE],
  ['application/graphql-response+json', GRAPHQL_TYPE],
  ['application/graphql-response+json,application/json;q=0.9', GRAPHQL_TYPE],
  ['application/graphql-response+json, application/json;q=0.9', GRAPHQL_TYPE],
])

/**
 * Runs operations whose document has been found valid before, without Apollo Server: posted as JSON, in the form that GraphQL over HTTP
 * gives them, with nothing unusual beside them. Whatever is wrong with a request before it runs is left to Apollo Server to refuse, so each rule is
 * worded once.
 */
export function createDirectRoute(options: DirectRouteOptions): DirectRoute {
  const { documents, prepareOperation, execute } = options

  async function run(operation: Operation, contentType: string, accept: string | undefined): Promise<DirectAnswer> {
    let unexpected: number | undefined
    const answer = await execute(operation).catch((error: Error) => {
      unexpected = 500
      return failed(error)
    })
    const { data } = answer
    if (!answer.errors) return { status: 200, contentType, body: JSON.stringify(answer) }

    const { requestId } = operation.context.identity
    const { errors, status = unexpected } = enriched(answer.errors)
    options.errorAnswers.report(answer.errors, requestId)
    const shown = errors.map((error) => options.errorAnswers.format(error, requestId))
    return {
      status: answerStatus(status ?? (data === undefined ? 400 : undefined), accept, errors) ?? 200,
      contentType,
      body: JSON.stringify({ errors: shown, data, extensions: answer.extensions }),
    }
  }

  /** The text of the document, where it is known: it may be named by its hash alone, or with it. */
  function knownQuery({ query, extensions }: DirectRequest): string | undefined {
    const hash = extensions?.persistedQuery?.sha256Hash
    const known = query == null && hash !== undefined ? documents.knownByHash(hash) : query && documents.known(query)
    return known && (hash === undefined || known.queryHash === hash) ? known.document.loc?.source.body : undefined
  }

  return ({ method, headers, body }, context) => {
    const { accept } = headers
    const contentType = contentTypes.get(accept)
    if (method !== 'POST' || !contentType || !isJson(headers['content-type'])) return undefined
    if (!isRequest(body, options.persistedQueries)) return undefined
    const query = knownQuery(body)
    if (query === undefined) return undefined
    const prepared = prepareOperation({ ...body, query }, context)
    return 'errors' in prepared ? undefined : run({ ...prepared, context }, contentType, accept)
  }
}

const isJson = (contentType: string | undefined) =>
  contentType !== undefined && /^application\/json\s*(?:;|$)/i.test(contentType)

interface DirectRequest extends Partial<OperationRequest> {
  extensions?: { persistedQuery?: { sha256Hash: string } } | null | undefined
}

function isRequest(body: unknown, persistedQueries: boolean): body is DirectRequest {
  if (typeof body !== 'object' || body === null) return false
  const { query, variables, operationName, extensions } = body as Record<string, unknown>
  return (
    (query == null || typeof query === 'string') &&
    (variables == null || (typeof variables === 'object' && !Array.isArray(variables))) &&
    (operationName == null || typeof operationName === 'string') &&
    (extensions == null || (typeof extensions === 'object' && areUsual(extensions, persistedQueries)))
  )
}

/** What usual clients send beside the operation: their own name, which changes nothing, and the hash of a document. */
function areUsual(extensions: object, persistedQueries: boolean): boolean {
  for (const [name, value] of Object.entries(extensions))
    if (name !== 'clientLibrary' && !(name === 'persistedQuery' && persistedQueries && isHash(value))) return false
  return true
}

const isHash = (value: { version?: unknown; sha256Hash?: unknown } | null | undefined) =>
  value?.version === 1 && typeof value.sha256Hash === 'string'

/** Gives errors the form that Apollo Server gives them: each has a code, and one may set the status. */
function enriched(errors: readonly GraphQLError[]): { errors: GraphQLFormattedError[]; status?: number | undefined } {
  let status: number | undefined
  const formatted = errors.map((error) => {
    const { http, ...others } = error.extensions
    const extensions = { ...others, code: others.code ?? 'INTERNAL_SERVER_ERROR' }
    if (!isHead(http)) return { ...error.toJSON(), extensions: { ...extensions, ...(http !== undefined && { http }) } }
    status = http.status || status
    return { ...error.toJSON(), extensions }
  })
  return { errors: formatted, status }
}

/** What a subgraph may say of the answer's head in an error. */
function isHead(http: unknown): http is { status?: number } {
  if (typeof http !== 'object' || http === null || 'headers' in http) return false
  return !('status' in http) || typeof http.status === 'number'
}
