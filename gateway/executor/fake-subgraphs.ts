import { createHash } from 'node:crypto'
import type { Supergraph } from '@apollo/federation-internals'
import { type GraphQLDataSource, LocalGraphQLDataSource } from '@apollo/gateway'
import {
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Data } from './merge.ts'

/** A number from 0 to 1 that follows from `parts` and from nothing else. */
export function chance(...parts: unknown[]): number {
  return createHash('sha1').update(JSON.stringify(parts)).digest().readUInt32BE() / 2 ** 32
}

const pick = <T>(items: readonly T[], ...parts: unknown[]): T => items[Math.floor(chance(...parts) * items.length)] as T

/**
 * Subgraphs that answer anything that their schemas allow, nulls and errors among it, and to the same question always the same: what an
 * executor makes of them follows from its plan alone.
 */
export function fakeSubgraphs(federation: Supergraph, seed: number): Record<string, GraphQLDataSource> {
  const sources: Record<string, GraphQLDataSource> = {}
  for (const { name, schema } of federation.subgraphs())
    sources[name] = new LocalGraphQLDataSource(fake(schema.toGraphQLJSSchema(), seed))
  return sources
}

/** What a fake object is known by; its fields follow from it. */
const SEED = ' seed'

function fake(schema: GraphQLSchema, seed: number): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (isAbstractType(type)) type.resolveType = ({ __typename }: Data) => concrete(schema, __typename as string)
    if (isObjectType(type)) for (const field of Object.values(type.getFields())) field.resolve = resolver(schema, type)
  }
  const query = schema.getQueryType()?.getFields()
  if (query?._entities)
    query._entities.resolve = (_root, { representations }) =>
      representations.map((representation: Data) => {
        const own = [seed, Object.values(representation)]
        if (chance('found', own) < 0.1) return null
        if (chance('broken', own) < 0.05) return new Error('An entity is broken')
        return { ...representation, __typename: concrete(schema, representation.__typename as string), [SEED]: own }
      })
  return schema

  function resolver(schema: GraphQLSchema, parent: GraphQLObjectType): GraphQLFieldResolver<Data | undefined, unknown> {
    return (source, given, _context, { fieldName, returnType }) => {
      if (source && Object.hasOwn(source, fieldName)) return source[fieldName]
      return fakeValue(schema, returnType, [source?.[SEED] ?? [seed, parent.name], fieldName, given])
    }
  }
}

/** Of an interface, one of its types: which, follows from its name. */
function concrete(schema: GraphQLSchema, typename: string): string {
  const type = schema.getType(typename)
  return isInterfaceType(type) ? (schema.getPossibleTypes(type)[0]?.name ?? typename) : typename
}

function fakeValue(schema: GraphQLSchema, type: GraphQLOutputType, own: unknown[]): unknown {
  if (!isNonNullType(type)) {
    if (chance('null', own) < 0.12) return null
    if (chance('error', own) < 0.04) return new Error(`No ${own[1]}`)
  }
  const nullable = isNonNullType(type) ? type.ofType : type
  if (isListType(nullable))
    return Array.from({ length: Math.floor(chance('length', own) * 4) }, (_, index) =>
      fakeValue(schema, nullable.ofType, [...own, index]),
    )
  return namedValue(schema, getNamedType(nullable), own)
}

function namedValue(schema: GraphQLSchema, type: GraphQLNamedType, own: unknown[]): unknown {
  if (isAbstractType(type)) {
    const chosen = pick(schema.getPossibleTypes(type), 'type', own)
    return { __typename: chosen?.name, [SEED]: own }
  }
  if (isObjectType(type)) return { __typename: type.name, [SEED]: own }
  if (isEnumType(type)) return pick(type.getValues(), 'enum', own).value
  const number = Math.floor(chance('scalar', own) * 4)
  switch (type.name) {
    case 'Boolean':
      return number % 2 === 0
    case 'Int':
      return number
    case 'Float':
      return number + 0.5
    default:
      // Few enough to meet again: entities are found by them.
      return `${number}`
  }
}
