import { type GraphQLNamedType, type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql'

/** Whether values of `type` satisfy a type condition on `condition`. */
export function satisfies(schema: GraphQLSchema, type: GraphQLNamedType | undefined, condition: string): boolean {
  if (!type) return false
  if (type.name === condition) return true
  const abstract = schema.getType(condition)
  return isAbstractType(abstract) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(abstract, type)
}
