import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import type { SupergraphFile } from '../federation/supergraph.ts'
import { readWeights, type Weights } from './weights.ts'

/** @returns the cost of an operation that has passed validation */
export type CostOf = (
  document: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
) => number

const MUTATION_COST = 10

/** Field of a selection -> size that the field around it gave to it. */
type SizedFields = Readonly<Record<string, number>>
const unsized: SizedFields = {}

/**
 * Estimates cost before execution as Apollo's demand control does
 * (https://www.apollographql.com/docs/graphos/routing/security/demand-control#calculating-operation-cost): each object 1, each scalar 0,
 * unless `@cost` says otherwise; a list as often as `@listSize` says, or `listSize` times; a mutation 10 more. Weights of arguments
 * count, those of input fields don't. Types that exclude each other are added up, so the estimate errs upwards. In a schema that says
 * nothing of costs everything is free: how long its lists are is anybody's guess.
 */
export function createCostOf(file: SupergraphFile, listSize: number): CostOf {
  const weights = readWeights(file)
  if (!weights.priced) return () => 0
  const fixed = new WeakMap<DocumentNode, Map<string | undefined, number>>()

  return (document, operationName, variables) => {
    const known = fixed.get(document)?.get(operationName)
    if (known !== undefined) return known
    const operation = getOperationAST(document, operationName)
    if (!operation) return 0

    const estimate = estimateCost({ schema: file.apiSchema, weights, listSize, document, operation, variables })
    if (!estimate.readsVariables)
      fixed.set(
        document,
        (fixed.get(document) ?? new Map<string | undefined, number>()).set(operationName, estimate.cost),
      )
    return estimate.cost
  }
}

interface Estimate {
  schema: GraphQLSchema
  weights: Weights
  listSize: number
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
}

function estimateCost({ schema, weights: { weights, listSizes }, listSize, document, operation, variables }: Estimate) {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  const fragmentCosts = new Map<string, number>()
  let readsVariables = false

  function costOfFragment(name: string, sized: SizedFields): number {
    const key = `${name} ${sized === unsized ? '' : JSON.stringify(sized)}`
    const known = fragmentCosts.get(key)
    if (known !== undefined) return known
    fragmentCosts.set(key, 0)
    const fragment = fragments.get(name)
    const cost = fragment ? costOfSelections(fragment.selectionSet, fragment.typeCondition.name.value, sized) : 0
    fragmentCosts.set(key, cost)
    return cost
  }

  function costOfSelections({ selections }: SelectionSetNode, typeName: string, sized: SizedFields): number {
    let cost = 0
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) cost += costOfFragment(selection.name.value, sized)
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        cost += costOfSelections(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, sized)
      else cost += costOfField(selection, typeName, sized)
    }
    return cost
  }

  function costOfField(node: FieldNode, typeName: string, sized: SizedFields): number {
    const parent = schema.getType(typeName)
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
    if (!field) return 0 // `__typename` and introspection
    const coordinate = `${typeName}.${field.name}`
    const { own, below } = sizesOf(node, field, coordinate, sized)
    const type = getNamedType(field.type)
    const self = weights.get(coordinate) ?? weights.get(type.name) ?? (isCompositeType(type) ? 1 : 0)
    const children = node.selectionSet ? costOfSelections(node.selectionSet, type.name, below) : 0
    const given = node.arguments ?? []
    return given.reduce(
      (sum, { name }) => sum + (weights.get(`${coordinate}(${name.value}:)`) ?? 0),
      own * (self + children),
    )
  }

  function sizesOf(node: FieldNode, field: GraphQLField<unknown, unknown>, coordinate: string, sized: SizedFields) {
    const { assumedSize, slicingArguments, sizedFields } = listSizes.get(coordinate) ?? {}
    const sliced = (slicingArguments ?? []).flatMap((name) => sliceSize(node, field, name) ?? [])
    const said = sliced.length > 0 ? Math.max(...sliced) : assumedSize
    const own = sized[field.name] ?? (sizedFields?.length ? undefined : said)
    return {
      own: own ?? (isListType(getNullableType(field.type)) ? listSize : 1),
      below: sizedFields?.length ? Object.fromEntries(sizedFields.map((name) => [name, said ?? listSize])) : unsized,
    }
  }

  function sliceSize(node: FieldNode, field: GraphQLField<unknown, unknown>, argument: string): number | undefined {
    const given = node.arguments?.find(({ name }) => name.value === argument)?.value
    const size = given ? numberOf(given) : undefined
    const fallback = field.args.find(({ name }) => name === argument)?.defaultValue
    const value = size ?? (typeof fallback === 'number' ? fallback : undefined)
    return value === undefined ? undefined : Math.max(0, value)
  }

  function numberOf(value: ValueNode): number | undefined {
    if (value.kind === Kind.INT) return Number(value.value)
    if (value.kind !== Kind.VARIABLE) return undefined
    readsVariables = true
    const given = variables[value.name.value]
    if (typeof given === 'number') return given
    const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === value.name.value)
    return definition?.defaultValue ? numberOf(definition.defaultValue) : undefined
  }

  const root = schema.getRootType(operation.operation)
  const base = operation.operation === OperationTypeNode.MUTATION ? MUTATION_COST : 0
  const cost = base + (root ? costOfSelections(operation.selectionSet, root.name, unsized) : 0)
  return { cost, readsVariables }
}
