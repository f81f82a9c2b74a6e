import { type GraphQLNamedType, isEnumType, isSpecifiedScalarType } from 'graphql'

/** Beyond this, numbers are written with an exponent and are no integers in GraphQL. */
const LARGEST_PLAIN = 1e21

const isInteger = (value: unknown) => Number.isInteger(value) && Math.abs(value as number) < LARGEST_PLAIN

/** Whether a subgraph may send this value for a scalar or an enum. Custom scalars take anything. */
export function leafCheck(type: GraphQLNamedType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const values = new Set<unknown>(type.getValues().map(({ name }) => name))
    return (value) => values.has(value)
  }
  if (!isSpecifiedScalarType(type)) return () => true
  switch (type.name) {
    case 'Boolean':
      return (value) => typeof value === 'boolean'
    case 'Int':
      return isInteger
    case 'Float':
      return Number.isFinite
    case 'ID':
      return (value) => typeof value === 'string' || isInteger(value)
    default:
      return (value) => typeof value === 'string'
  }
}
