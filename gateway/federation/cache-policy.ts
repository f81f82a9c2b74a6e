import { baseType, type CompositeType, type Schema, type Supergraph } from '@apollo/federation-internals'
import { type FieldNode, type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/** What the supergraph says of how long answers hold. */
export interface CachePolicy {
  /** For how many milliseconds the entities that a fetch answers may be used again; 0 where they may not. */
  lifetimeOf(query: string): number
  /** Types that a fetch tells something of, abstract ones with all that they may be. */
  typesIn(query: string): ReadonlySet<string>
}

/** What never changes holds for a day. */
const MOST_SECONDS = 86_400
/** Fetches that are remembered. */
const QUERIES = 10_000

/**
 * Reads `@cacheControl(maxAge:)`, seconds on types and fields, by the rules of Apollo Server
 * (https://www.apollographql.com/docs/apollo-server/performance/caching): what a field says counts before what its type says; a scalar
 * field that says nothing lives as long as its parent, one with fields of its own that says nothing does not live at all.
 *
 * @returns undefined where nothing is marked
 */
export function cachePolicyOf({ schema }: Supergraph): CachePolicy | undefined {
  if (!schema.directive('cacheControl')) return undefined
  const known = new LRUCache<string, Reading>({ max: QUERIES })
  const read = (query: string) => {
    const before = known.get(query)
    if (before) return before
    const reading = readFetch(query, schema)
    known.set(query, reading)
    return reading
  }
  return {
    lifetimeOf: (query) => 1_000 * Math.min(read(query).seconds, MOST_SECONDS),
    typesIn: (query) => read(query).types,
  }
}

interface Reading {
  seconds: number
  types: ReadonlySet<string>
}

function readFetch(query: string, schema: Schema): Reading {
  const types = new Set<string>()
  const { definitions } = parse(query, { noLocation: true })
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const one of definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one)
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)
  const root = operation && schema.schemaDefinition.rootType(operation.operation)
  const [first] = operation?.selectionSet.selections ?? []
  if (!operation || !root) return { seconds: 0, types }
  if (first?.kind !== Kind.FIELD || first.name.value !== '_entities' || !first.selectionSet)
    return { seconds: within(operation.selectionSet, root, 0), types }
  const parts = first.selectionSet.selections.map((one) => {
    if (one.kind !== Kind.INLINE_FRAGMENT || !one.typeCondition) return 0
    const type = composite(one.typeCondition.name.value)
    return type ? within(one.selectionSet, type, markAt(type) ?? 0) : 0
  })
  return { seconds: Math.min(...parts), types }

  function composite(name: string): CompositeType | undefined {
    const type = schema.type(name)
    const isComposite = type?.kind === 'ObjectType' || type?.kind === 'InterfaceType' || type?.kind === 'UnionType'
    return isComposite ? type : undefined
  }

  /** @param age how long the place of these selections holds, in seconds */
  function within({ selections }: SelectionSetNode, parent: CompositeType, age: number): number {
    const ages = selections.map((one) => {
      if (one.kind === Kind.FIELD) return ofField(one, parent, age)
      const fragment = one.kind === Kind.FRAGMENT_SPREAD ? fragments.get(one.name.value) : one
      const type = fragment?.typeCondition ? composite(fragment.typeCondition.name.value) : parent
      return fragment && type ? within(fragment.selectionSet, type, age) : 0
    })
    return Math.min(...ages)
  }

  function ofField({ name: { value: name }, selectionSet }: FieldNode, parent: CompositeType, age: number): number {
    // These say nothing that could change: they stand wherever an entity is referred to.
    if (name === '__typename' || (!selectionSet && keyFieldsOf(parent).has(name))) return Number.MAX_SAFE_INTEGER
    note(parent)
    const field = parent.kind === 'UnionType' ? undefined : parent.field(name)
    if (!field?.type) return 0
    if (!selectionSet) return markAt(field) ?? age
    const type = composite(baseType(field.type).name)
    if (!type) return 0
    const own = markAt(field) ?? markAt(type) ?? 0
    return Math.min(own, within(selectionSet, type, own))
  }

  function note(type: CompositeType) {
    types.add(type.name)
    if (type.kind === 'ObjectType') for (const { name } of type.interfaces()) types.add(name)
    else for (const { name } of type.kind === 'UnionType' ? type.types() : type.possibleRuntimeTypes()) types.add(name)
  }
}

/** Names of the fields that keys of a type begin with. */
function keyFieldsOf(type: CompositeType): ReadonlySet<string> {
  const keys = (type as Marked).appliedDirectivesOf('join__type').map((join) => String(join.arguments().key ?? ''))
  return new Set(keys.flatMap((key) => key.replaceAll(/\{.*\}/g, '').match(/\w+/g) ?? []))
}

interface Marked {
  appliedDirectivesOf(name: string): readonly { arguments(): Record<string, unknown> }[]
}

function markAt(element: unknown): number | undefined {
  const maxAge = (element as Marked).appliedDirectivesOf('cacheControl')[0]?.arguments().maxAge
  return typeof maxAge === 'number' ? maxAge : undefined
}
