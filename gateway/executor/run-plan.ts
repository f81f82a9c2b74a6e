import type { PlanNode } from '@apollo/query-planner'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql'
import { errorsOfSubgraph, type ResultPath } from './error-paths.ts'
import { type Data, isRecord, mergeInto, own } from './merge.ts'
import type { FetchNode } from './plan-nodes.ts'
import { representationOf } from './representations.ts'
import { requestBody } from './request-body.ts'
import { applyRewrites } from './rewrites.ts'

/** What a fetch asks a subgraph for. */
export interface FetchRequest {
  query: string
  operationName: string | undefined
  variables: Data
  /** The same as JSON. */
  body: string
}

/** One fetch at a subgraph; it rejects when there is no answer. */
export type SendFetch = (
  subgraph: string,
  request: FetchRequest,
) => Promise<{ data?: unknown; errors?: readonly GraphQLFormattedError[] | undefined }>

/** A run of one plan: what it may read, and what it collects. */
export interface PlanRun {
  supergraphSchema: GraphQLSchema
  /** Variables as the client sent them. */
  variables: Data
  /** Value of the variable of a `Condition` node. */
  condition: (variable: string) => boolean
  send: SendFetch
  /** Everything fetched so far; also more than was asked for, and in no particular order. */
  data: Data
  errors: GraphQLError[]
}

/** Where in the data a node works: all places that a path with `@` (each item of a list) leads to. */
interface Cursor {
  path: ResultPath
  places: unknown[]
}

/** Executes a plan; `run.data` and `run.errors` hold the outcome. A failed fetch is an error in there, never a rejection. */
export async function runPlan(node: PlanNode | undefined, run: PlanRun): Promise<void> {
  if (node) await runNode(node, { path: [], places: [run.data] }, run)
}

function runNode(node: PlanNode, cursor: Cursor, run: PlanRun): Promise<unknown> | undefined {
  switch (node.kind) {
    case 'Fetch':
      return runFetch(node, cursor, run).catch((error) => void run.errors.push(asGraphQLError(error)))
    case 'Flatten': {
      const places = placesAt(cursor.places, node.path)
      return places.length > 0 ? runNode(node.node, { path: [...cursor.path, ...node.path], places }, run) : undefined
    }
    case 'Sequence':
      return runSequence(node.nodes, cursor, run)
    case 'Parallel':
      return Promise.all(node.nodes.map((child) => runNode(child, cursor, run)))
    case 'Condition': {
      const branch = run.condition(node.condition) ? node.ifClause : node.elseClause
      return branch && runNode(branch, cursor, run)
    }
    default:
      throw new Error(`A plan has a node of a kind that is not executed here: ${node.kind}`)
  }
}

async function runSequence(nodes: PlanNode[], cursor: Cursor, run: PlanRun): Promise<void> {
  for (const node of nodes) await runNode(node, cursor, run)
}

/** The records and lists that a path leads to from each of `values`. Null and missing ones are left out. */
function placesAt(values: unknown[], path: ResultPath): unknown[] {
  let places = values
  for (const element of path) {
    const next: unknown[] = []
    for (const place of places) {
      if (element === '@') {
        if (Array.isArray(place)) for (const item of place) if (item != null) next.push(item)
      } else if (isRecord(place)) {
        const value = own(place, String(element))
        if (value != null) next.push(value)
      }
    }
    places = next
  }
  return places
}

async function runFetch(fetch: FetchNode, cursor: Cursor, run: PlanRun): Promise<void> {
  const entities = cursor.places.filter(isRecord)
  if (entities.length === 0) return
  const variables: Data = {}
  for (const name of fetch.variableUsages ?? []) {
    const value = own(run.variables, name)
    if (value !== undefined) variables[name] = value
  }

  if (fetch.requires) return fetchEntities(fetch, fetch.requires, entities, variables, cursor, run)
  const data = await send(fetch, { variables, body: requestBody(fetch, variables) }, cursor, run)
  if (!isRecord(data)) return
  applyRewrites(run.supergraphSchema, fetch.outputRewrites, data)
  for (const entity of entities) mergeInto(entity, data)
}

/** Entities of one key are asked for once, however many places they stand in. */
async function fetchEntities(
  fetch: FetchNode,
  requires: NonNullable<FetchNode['requires']>,
  entities: Data[],
  variables: Data,
  cursor: Cursor,
  run: PlanRun,
): Promise<void> {
  const representations: Data[] = []
  const asJson: string[] = []
  const places: number[][] = []
  const known = new Map<string, number>() // What an entity is asked for by -> where it stands among the representations.
  for (const [index, entity] of entities.entries()) {
    const representation = representationOf(run.supergraphSchema, entity, requires)
    if (!representation?.__typename) continue
    applyRewrites(run.supergraphSchema, fetch.inputRewrites, representation)
    const json = JSON.stringify(representation)
    // Where a subgraph has an object for an interface, entities of several types are asked for by one name; each keeps its own.
    const key = fetch.inputRewrites ? `${entity.__typename} ${json}` : json
    const at = known.get(key)
    if (at !== undefined) places[at]?.push(index)
    else {
      known.set(key, representations.length)
      representations.push(representation)
      asJson.push(json)
      places.push([index])
    }
  }
  if (representations.length === 0) return
  if ('representations' in variables) throw new GraphQLError('Variables cannot contain key "representations"')

  const body = requestBody(fetch, variables, asJson)
  const data = await send(fetch, { variables: { ...variables, representations }, body }, cursor, run, places)
  if (!data) return
  const received = isRecord(data) ? data._entities : undefined
  if (!Array.isArray(received)) throw new GraphQLError('Expected "data._entities" in response to be an array')
  if (received.length !== representations.length) {
    throw new GraphQLError(`Expected "data._entities" to contain ${representations.length} elements`)
  }

  for (const [at, entity] of received.entries()) {
    if (!isRecord(entity)) continue
    keepType(run.supergraphSchema, entities[places[at]?.[0] ?? 0], entity)
    applyRewrites(run.supergraphSchema, fetch.outputRewrites, entity)
    for (const index of places[at] ?? []) mergeInto(entities[index] as Data, entity)
  }
}

/**
 * What type an entity is of was known before it was asked for. An answer may leave it out, and names less where its subgraph has an object
 * for what is an interface elsewhere.
 */
function keepType(schema: GraphQLSchema, known: Data | undefined, entity: Data): void {
  const { __typename: named } = entity
  const typename = known?.__typename
  if (named === typename || typeof typename !== 'string') return
  if (!named || (isInterfaceType(schema.getType(String(named))) && isObjectType(schema.getType(typename))))
    entity.__typename = typename
}

async function send(
  { serviceName, operation: query, operationName }: FetchNode,
  sent: Pick<FetchRequest, 'variables' | 'body'>,
  cursor: Cursor,
  run: PlanRun,
  places?: number[][],
): Promise<unknown> {
  const { data, errors } = await run.send(serviceName, { query, operationName, ...sent })
  for (const error of errors ?? []) {
    run.errors.push(...errorsOfSubgraph(error, serviceName, { path: cursor.path, data: run.data, places }))
  }
  return data
}

const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError(String((error as Error)?.message ?? error), { originalError: error as Error })
