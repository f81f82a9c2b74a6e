import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql'
import sdl from '../../../../schema/partner.graphql?raw'

/** What programs may rely on, as text and as a schema. */
export const publishedSdl = sdl
export const publishedSchema = buildSchema(sdl)

export type RootKind = 'query' | 'mutation' | 'subscription'

const roots = {
  query: publishedSchema.getQueryType(),
  mutation: publishedSchema.getMutationType(),
  subscription: publishedSchema.getSubscriptionType(),
}

/** The fields that operations begin with, by name. */
export const rootFields = (kind: RootKind): GraphQLField<unknown, unknown>[] =>
  byName(Object.values(roots[kind]?.getFields() ?? {}))

const isRoot = (type: GraphQLNamedType) => Object.values(roots).some((root) => root === type)

export type TypeKind = 'object' | 'union' | 'interface' | 'input' | 'enum' | 'scalar'

/** What a type is. */
function kindOf(type: GraphQLNamedType): TypeKind {
  if (isObjectType(type)) return 'object'
  if (isUnionType(type)) return 'union'
  if (isInterfaceType(type)) return 'interface'
  if (isInputObjectType(type)) return 'input'
  return isEnumType(type) ? 'enum' : 'scalar'
}

/** The API's own types of a kind, by name, without those that hold the root fields. */
export const typesOf = (kind: TypeKind): GraphQLNamedType[] =>
  byName(
    Object.values(publishedSchema.getTypeMap()).filter(
      (type) => kindOf(type) === kind && !isRoot(type) && !type.name.startsWith('__') && !isSpecifiedScalarType(type),
    ),
  )

function byName<Named extends { name: string }>(all: Named[]): Named[] {
  return all.sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** Where a type stands in the schema: as a field's or an argument's, or as a member of a union. Coordinates such as `Query.viewer`. */
export function usesOf(name: string): string[] {
  const uses = new Set<string>()
  for (const type of Object.values(publishedSchema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (isUnionType(type) && type.getTypes().some((member) => member.name === name)) uses.add(type.name)
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields()))
        if (
          [field.type, ...field.args.map((argument) => argument.type)].some((used) => getNamedType(used).name === name)
        )
          uses.add(`${type.name}.${field.name}`)
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        if (getNamedType(field.type).name === name) uses.add(`${type.name}.${field.name}`)
  }
  return [...uses].sort()
}
