import type { PlanNode } from '@apollo/query-planner'
import {
  BREAK,
  type DirectiveNode,
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Data } from './merge.ts'
import { isExecutable } from './plan-nodes.ts'
import { type PlanRun, runPlan, type SendFetch } from './run-plan.ts'
import { compileSelection, type Shaper, type Shaping } from './shape-response.ts'

/** An operation that is ready to run: planned, its fragments resolved and its answer's form worked out. */
export interface CompiledOperation {
  /**
   * @param variables as the client sent them, for the subgraphs
   * @param coerced the same, checked and with their defaults (CoerceVariableValues of the GraphQL specification, 6.1.2)
   * @returns data and errors; the places where a subgraph's answer does not fit the schema are in `extensions.valueCompletion`,
   *   as the stock gateway and the router have it, and only where no other error explains the gap
   */
  run(variables: Data, coerced: Data, send: SendFetch): Promise<ExecutionResult<Data>>
}

/** How many combinations of `@skip` and `@include` of one operation are kept compiled. */
const SHAPERS = 32

/**
 * Compiles an operation with its plan.
 *
 * @returns undefined for what only the stock executor does: introspection, `@defer`, contexts
 */
export function compileOperation({
  node,
  document,
  operation,
  apiSchema,
  supergraphSchema,
}: {
  node: PlanNode | undefined
  document: DocumentNode
  operation: OperationDefinitionNode
  apiSchema: GraphQLSchema
  supergraphSchema: GraphQLSchema
}): CompiledOperation | undefined {
  const rootType = apiSchema.getRootType(operation.operation)
  if (!rootType || !isExecutable(node) || introspects(document)) return undefined

  const fragments = fragmentsOf(document)
  const conditions = conditionVariables(document)
  const shapers = new LRUCache<string, Shaper>({ max: SHAPERS })
  const shaperFor = (values: Data) => {
    const key = conditions.map((name) => (values[name] ? '1' : '0')).join('')
    const known = shapers.get(key)
    if (known) return known
    const included = ({ directives }: { directives?: readonly DirectiveNode[] | undefined }) =>
      isIncluded(directives, values)
    const shaper = compileSelection({ schema: apiSchema, fragments, included }, rootType, [operation.selectionSet])
    shapers.set(key, shaper)
    return shaper
  }

  return {
    async run(variables, coerced, send) {
      const run: PlanRun = {
        supergraphSchema,
        variables,
        condition: (name) => coerced[name] === true,
        send,
        data: {},
        errors: [],
      }
      await runPlan(node, run)
      return shape(shaperFor(coerced), run)
    },
  }
}

function shape(shaper: Shaper, { data, errors }: PlanRun): ExecutionResult<Data> {
  const shaping: Shaping = { errors: [], faults: 0, path: [] }
  try {
    const shaped = shaper(data, shaping) ?? null
    if (errors.length > 0) return { errors, data: shaped }
    return shaping.errors.length > 0
      ? { data: shaped, extensions: { valueCompletion: shaping.errors } }
      : { data: shaped }
  } catch (error) {
    return { errors: [new GraphQLError((error as Error).message, { originalError: error as Error })] }
  }
}

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = { __proto__: null } as never
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition
  }
  return fragments
}

function isIncluded(directives: readonly DirectiveNode[] | undefined, values: Data): boolean {
  for (const { name, arguments: given } of directives ?? []) {
    if (name.value !== 'skip' && name.value !== 'include') continue
    const value = given?.[0]?.value
    const holds =
      value?.kind === Kind.VARIABLE ? values[value.name.value] === true : value?.kind === Kind.BOOLEAN && value.value
    if (holds === (name.value === 'skip')) return false
  }
  return true
}

/** Names of the variables that decide `@skip` and `@include`; only they change the form of the answer. */
function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive({ name, arguments: given }) {
      const value = given?.[0]?.value
      if ((name.value === 'skip' || name.value === 'include') && value?.kind === Kind.VARIABLE)
        names.add(value.name.value)
    },
  })
  return [...names]
}

/** Whether the document asks for the schema itself. */
function introspects(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    Field({ name }) {
      if (name.value !== '__schema' && name.value !== '__type') return
      found = true
      return BREAK
    },
  })
  return found
}
