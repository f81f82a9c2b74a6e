import assert from 'node:assert/strict'
import { test } from 'node:test'
import { operationFromDocument } from '@apollo/federation-internals'
import { buildOperationContext, executeQueryPlan } from '@apollo/gateway'
import { QueryPlanner } from '@apollo/query-planner'
import fc from 'fast-check'
import { type ExecutionResult, getVariableValues, parse, validate } from 'graphql'
import { compileOperation } from './compile-operation.ts'
import { randomOperation } from './random-operation.ts'
import { toySupergraph } from './toy-supergraph.ts'

const { federation, dataSources } = toySupergraph()
const apiSchema = federation.apiSchema().toGraphQLJSSchema()
const supergraphSchema = federation.schema.toGraphQLJSSchema()
const planner = new QueryPlanner(federation)

function prepare(query: string) {
  const document = parse(query)
  assert.deepEqual(validate(apiSchema, document), [], query)
  const plan = planner.buildQueryPlan(operationFromDocument(federation.apiSchema(), document))
  assert.ok(plan.node?.kind !== 'Subscription')
  const operationContext = buildOperationContext({ schema: apiSchema, operationDocument: document })
  const { operation } = operationContext
  const compiled = compileOperation({ node: plan.node, document, operation, apiSchema, supergraphSchema })
  return { operation, plan, operationContext, compiled }
}

/** Counts fetches and entities asked for, beside answering. */
async function runCompiled(query: string, variables: Record<string, unknown> = {}) {
  const { compiled, operation } = prepare(query)
  assert.ok(compiled, `not compiled: ${query}`)
  const entities: number[] = []
  const coerced = getVariableValues(apiSchema, operation.variableDefinitions ?? [], variables).coerced ?? {}
  const answer = await compiled.run(variables, coerced, async (subgraph, request) => {
    entities.push((request.variables.representations as unknown[] | undefined)?.length ?? 0)
    return (await dataSources[subgraph]?.process({ request, context: {} } as never)) as never
  })
  return { answer: plain(answer), entities }
}

async function runStock(query: string, variables: Record<string, unknown> = {}) {
  const { plan, operationContext } = prepare(query)
  const context = { request: { variables }, context: {}, metrics: {}, logger: console } as never
  return plain(
    await executeQueryPlan(plan, dataSources, context, operationContext, supergraphSchema, federation.apiSchema()),
  )
}

const plain = (answer: ExecutionResult) => JSON.parse(JSON.stringify(answer))

/**
 * Errors arrive in any order, for fetches run side by side. List indices in their paths are left out: where a fetch asks for some
 * entities of a list only, the stock executor counts wrongly; ours has a test of its own.
 */
function comparable({ errors, extensions = {}, ...rest }: Plain) {
  const keyed = errors?.map(({ message, path, extensions }) => {
    const place = path?.map((element) => (typeof element === 'number' ? '@' : element))
    return { key: JSON.stringify([message, place]), extensions }
  })
  const { valueCompletion = [], ...others } = extensions
  return {
    ...rest,
    extensions: others,
    valueCompletion: valueCompletion.map((error) => JSON.stringify(error)).sort(),
    errors: keyed?.sort((a, b) => a.key.localeCompare(b.key)),
  }
}

interface Plain {
  errors?: { message: string; path?: unknown[]; extensions?: object }[]
  extensions?: { valueCompletion?: object[] }
}

async function agrees(query: string, variables?: Record<string, unknown>) {
  const [{ answer }, stock] = await Promise.all([runCompiled(query, variables), runStock(query, variables)])
  assert.deepEqual(comparable(answer), comparable(stock), query)
  return stock
}

test('random queries are answered as the stock executor answers them', async () => {
  await fc.assert(
    fc.asyncProperty(randomOperation(apiSchema), async ({ query, variables }) => void (await agrees(query, variables))),
    { numRuns: 200 },
  )
})

test('the awkward corners are answered as the stock executor answers them', async () => {
  const queries = [
    '{ ... on Query { people { __typename id } } hidden { __typename id } people { __typename mood id } }',
    '{ me { name reviews { price { amount } author { name balance { amount } } } } }',
    '{ people { name age rank strict } }',
    '{ person(id: "3") { name } }',
    '{ people { balance { amount } mood } }',
    '{ node(id: "g") { id } me { name } }',
    '{ hidden { id __typename } named { __typename name ... on Robot { maker { reviews { text } } reviews { price { currency } } } } }',
    '{ search { __typename ... on Person { name rank } ... on Review { author { strict } } } }',
    '{ broken fails }',
    '{ __typename me { constructor: name toString: age hasOwnProperty: __typename } }',
    '{ me { ...A ...B } } fragment A on Person { friends { name } } fragment B on Person { friends { rank friends { ...C } } } fragment C on Named { name }',
    'mutation { a: rename(id: "1", name: "x") { name rank } b: rename(id: "2", name: "y") { name reviews { stars } } }',
  ]
  for (const query of queries) await agrees(query)
})

test('the form of an answer follows the variables of each run', async () => {
  const query = 'query ($yes: Boolean! = true) { me { name @include(if: $yes) age @skip(if: $yes) } }'
  assert.deepEqual((await runCompiled(query)).answer, { data: { me: { name: 'Ada' } } })
  assert.deepEqual((await runCompiled(query, { yes: false })).answer, { data: { me: { age: 36 } } })
})

test('an entity that stands in many places is asked for once', async () => {
  const { answer, entities } = await runCompiled('{ people { friends { friends { balance { amount } } } } }')
  assert.equal(answer.data.people[0].friends[0].friends[0].balance.amount, 1)
  assert.deepEqual(entities, [0, 3])
})

test('an error in an entity names each place by its index, also behind items that were not asked for', async () => {
  const pathsOf = async (query: string) =>
    (await runCompiled(query)).answer.errors.map(({ path }: { path: unknown[] }) => path.join('.')).sort()
  assert.deepEqual(await pathsOf('{ people { friends { strict } } }'), ['people.0.friends.0.strict'])
  assert.deepEqual(await pathsOf('{ people { friends { balance { amount } } } }'), ['people.0.friends.1.balance'])
  assert.deepEqual(await pathsOf('{ hidden { ... on Robot { reviews { author { strict } } } } }'), [
    'hidden.1.reviews.1.author.strict',
  ])
})

test('introspection is left to the stock executor', () => {
  assert.equal(prepare('{ __schema { queryType { name } } }').compiled, undefined)
  assert.equal(prepare('{ me { name } __type(name: "Person") { name } }').compiled, undefined)
})
