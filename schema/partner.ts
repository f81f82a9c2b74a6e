import { Supergraph } from '@apollo/federation-internals'
import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils'
import { printSchema } from 'graphql'

/** Elements with this tag are for our own client (signing in, sessions) and no part of the partner contract. */
const FIRST_PARTY = 'first-party'

/**
 * The contract for partners: the API schema without what is tagged `first-party` and without types that only that used
 * (a contract variant by tag, as Apollo GraphOS defines it).
 */
export function partnerSchema(supergraphSdl: string): string {
  const supergraph = Supergraph.build(supergraphSdl)
  const excluded = new Set<string>()
  for (const type of supergraph.schema.types()) {
    if (type.kind !== 'ObjectType' && type.kind !== 'InterfaceType') continue
    for (const field of type.fields()) {
      if (field.appliedDirectivesOf('tag').some((tag) => tag.arguments().name === FIRST_PARTY))
        excluded.add(field.coordinate)
    }
  }
  const api = supergraph.apiSchema().toGraphQLJSSchema()
  const contract = mapSchema(api, {
    [MapperKind.OBJECT_FIELD]: (_config, field, type) => (excluded.has(`${type}.${field}`) ? null : undefined),
    [MapperKind.INTERFACE_FIELD]: (_config, field, type) => (excluded.has(`${type}.${field}`) ? null : undefined),
  })
  return `${printSchema(pruneSchema(contract))}\n`
}
