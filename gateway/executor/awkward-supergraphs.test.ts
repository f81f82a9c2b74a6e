import assert from 'node:assert/strict'
import { test } from 'node:test'
import { operationFromDocument, Supergraph } from '@apollo/federation-internals'
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway'
import { QueryPlanner } from '@apollo/query-planner'
import fc from 'fast-check'
import { type ExecutionResult, type GraphQLError, type GraphQLSchema, isInterfaceType, parse } from 'graphql'
import { awkwardSupergraphs } from './awkward-supergraphs.ts'
import { compileOperation } from './compile-operation.ts'
import { fakeSubgraphs } from './fake-subgraphs.ts'
import { faulty } from './faults.ts'
import { isRecord } from './merge.ts'
import { type RandomOperation, randomOperation } from './random-operation.ts'
import { readVariables } from './read-variables.ts'

/** Random operations for each supergraph; `RUNS` in the environment looks further. */
const RUNS = Number(process.env.RUNS ?? 12)

/** Runs an operation compiled and by Apollo's executor, from one plan. */
function bothExecutors(federation: Supergraph) {
  const apiSchema = federation.apiSchema().toGraphQLJSSchema()
  const supergraphSchema = federation.schema.toGraphQLJSSchema()
  const planner = new QueryPlanner(federation)
  return {
    apiSchema,
    async run({ query, variables }: RandomOperation, sources: Record<string, GraphQLDataSource>) {
      const document = parse(query)
      const plan = planner.buildQueryPlan(operationFromDocument(federation.apiSchema(), document))
      assert(plan.node?.kind !== 'Subscription')
      const operationContext = buildOperationContext({ schema: apiSchema, operationDocument: document })
      const { operation } = operationContext
      const compiled = compileOperation({ node: plan.node, document, operation, apiSchema, supergraphSchema })
      assert(compiled)
      const { coerced, errors } = readVariables(apiSchema, operation, variables)
      assert(coerced, errors?.[0]?.message)
      const context = { request: { variables }, context: {}, metrics: {}, logger: silent } as never
      return {
        ours: await compiled.run(variables, coerced, async (name, request) => {
          return sources[name]?.process({ request, context: {} } as never) as never
        }),
        stock: await executeQueryPlan(
          plan,
          withoutNamesOfInterfaces(sources, supergraphSchema),
          context,
          operationContext,
          supergraphSchema,
          federation.apiSchema(),
        ).catch(() => undefined),
      }
    },
  }
}

/**
 * Where an interface is an object of a subgraph, Apollo's executor takes the name of the interface for that of the type, and loses what it
 * knew: fields on the type are missing, and `__typename` makes a null. Without a name it keeps what it knows, as ours does.
 */
function withoutNamesOfInterfaces(
  sources: Record<string, GraphQLDataSource>,
  schema: GraphQLSchema,
): Record<string, GraphQLDataSource> {
  const process =
    (source: GraphQLDataSource): GraphQLDataSource['process'] =>
    async (options) => {
      const answer = await source.process(options)
      const entities: unknown = answer.data?._entities
      for (const entity of Array.isArray(entities) ? entities : [])
        if (isRecord(entity) && isInterfaceType(schema.getType(String(entity.__typename)))) delete entity.__typename
      return answer
    }
  return Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, { process: process(source) }]))
}

/** What does not fit at all breaks Apollo's executor itself: then there is no answer to compare with. */
const isBroken = ({ errors = [] }: ExecutionResult) =>
  errors.some((error) => error instanceof TypeError || error.originalError instanceof TypeError)

/**
 * Errors come in any order, and from fetches side by side. List indices in their paths are left out: where a fetch asks for some entities
 * of a list only, Apollo's executor counts wrongly. So are repetitions: it asks for an entity once for each place.
 */
function comparable({ data, errors, extensions = {} }: ExecutionResult) {
  const keysOf = (list: readonly GraphQLError[] = []) => {
    const keys = list.map(({ message, path, extensions }) => {
      const place = path?.map((element) => (typeof element === 'number' ? '@' : element))
      const details = Object.entries(extensions ?? {}).sort()
      return JSON.stringify([message.replace(/contain \d+/, 'contain'), place, details])
    })
    return [...new Set(keys)].sort()
  }
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    errors: keysOf(errors),
    holes: keysOf(extensions.valueCompletion as readonly GraphQLError[] | undefined),
  }
}

/** A value of no possible form, such as a number for an object, makes the whole answer an error. */
const isRefused = ({ errors = [] }: ExecutionResult) => errors.some(({ message }) => message.startsWith('Invalid non-'))

/** Of several values that don't fit, it depends on the order in which they are met which is told, and whether it comes to that. */
function agreeRoughly(ours: ExecutionResult, stock: ExecutionResult, query: string): void {
  if (isRefused(ours) || isRefused(stock)) return
  const roughly = (answer: ExecutionResult) => ({ ...comparable(answer), holes: comparable(answer).holes.length > 0 })
  assert.deepEqual(roughly(ours), roughly(stock), query)
}

const agreeExactly = (ours: ExecutionResult, stock: ExecutionResult, query: string): void =>
  assert.deepEqual(comparable(ours), comparable(stock), query)

const silent = { debug() {}, info() {}, warn() {}, error() {} }

for (const [name, sdl] of Object.entries(awkwardSupergraphs())) {
  const federation = Supergraph.build(sdl)
  const { apiSchema, run } = bothExecutors(federation)
  const operations = randomOperation(apiSchema)
  const agree = async (
    operation: RandomOperation,
    sources: Record<string, GraphQLDataSource>,
    compare: (ours: ExecutionResult, stock: ExecutionResult, query: string) => void,
  ) => {
    const { ours, stock } = await run(operation, sources)
    if (stock && !isBroken(stock)) compare(ours, stock, operation.query)
  }

  test(`${name}: answers are those of the stock executor`, () =>
    fc.assert(
      fc.asyncProperty(operations, fc.nat(20), (operation, seed) =>
        agree(operation, fakeSubgraphs(federation, seed), agreeExactly),
      ),
      { numRuns: RUNS },
    ))

  test(`${name}: answers are those of the stock executor when subgraphs answer what they should not`, () =>
    fc.assert(
      fc.asyncProperty(operations, fc.nat(20), fc.nat(1_000), (operation, seed, faults) =>
        agree(operation, faulty(fakeSubgraphs(federation, seed), faults), agreeRoughly),
      ),
      { numRuns: RUNS },
    ))
}

test('a type keeps its name where a subgraph has an object for its interface', async () => {
  const federation = Supergraph.build(awkwardSupergraphs()['interfaces that are objects elsewhere'] ?? '')
  const { run } = bothExecutors(federation)
  const names = new Set<string>()
  for (let seed = 0; seed < 10; seed++) {
    const query = '{ books { __typename stars } rated { __typename stars } }'
    const { ours } = await run({ query, variables: {} }, fakeSubgraphs(federation, seed))
    const { books, rated } = ours.data as Record<'books' | 'rated', { __typename: string }[] | null>
    for (const { __typename } of books ?? []) assert.equal(__typename, 'Book')
    for (const list of [books, rated]) for (const { __typename } of list ?? []) names.add(__typename)
  }
  assert(names.has('Book'))
  assert(!names.has('Media'))
})

test('entities of two types and one key keep each its own type where a subgraph has one object for both', async () => {
  const federation = Supergraph.build(awkwardSupergraphs()['interfaces that are objects elsewhere'] ?? '')
  const { run } = bothExecutors(federation)
  const query = '{ media { __typename id price } }'
  const { ours, stock } = await run({ query, variables: {} }, fakeSubgraphs(federation, 6))
  assert(stock)
  const media = ours.data?.media as { id: string; __typename: string }[]
  const ids = new Set(media.map(({ id }) => id))
  const pairs = new Set(media.map(({ id, __typename }) => `${__typename} ${id}`))
  assert(pairs.size > ids.size)
  agreeExactly(ours, stock, query)
})
