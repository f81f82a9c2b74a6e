import {
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql'

/** What the interface of outcomes is named that a person can act on. */
const PROBLEM = 'Problem'
/** What names of unions of outcomes end with; they say all there is to say of them. */
const RESULT = 'Result'

interface Part {
  coordinate: string
  description?: string | null | undefined
  deprecationReason?: string | null | undefined
}

/**
 * What in the API is not as everything else in it: names, descriptions, the form of mutations and their outcomes.
 *
 * @returns one line for each fault, by coordinate
 */
export function lintSchema(schema: GraphQLSchema): string[] {
  const faults: string[] = []
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  )
  const demand = (holds: boolean, coordinate: string, rule: string) => {
    if (!holds) faults.push(`${coordinate} ${rule}`)
  }
  const described = ({ coordinate, description, deprecationReason }: Part) => {
    demand(Boolean(description?.trim()), coordinate, 'has no description.')
    demand(deprecationReason !== 'No longer supported', coordinate, 'is deprecated without saying what to use instead.')
  }

  for (const type of types) {
    const { name } = type
    demand(/^[A-Z][A-Za-z0-9]*$/.test(name), name, 'is not in PascalCase.')
    const named = !roots.some((root) => root === type) && !(isUnionType(type) && name.endsWith(RESULT))
    if (named) described({ ...type, coordinate: name, description: type.description })
    for (const part of partsOf(type)) {
      described(part)
      demand(part.pattern.test(part.name), part.coordinate, `is not in ${part.named}.`)
      demand(!part.type || holdsNoNull(part.type), part.coordinate, 'is a list that may hold null.')
    }
  }
  for (const { name, args, type } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const coordinate = `Mutation.${name}`
    const own = `${name[0]?.toUpperCase()}${name.slice(1)}`
    const [only] = args
    const input =
      args.length === 0 || (args.length === 1 && only?.type.toString() === `${own}Input!` && only.name === 'input')
    demand(input, coordinate, `takes something else than one \`input: ${own}Input!\`.`)
    demand(type.toString() === `${own}${RESULT}!`, coordinate, `answers with something else than \`${own}${RESULT}!\`.`)
    const result = getNamedType(type)
    if (isUnionType(result)) lintResult(result.name, result.getTypes(), demand)
  }
  for (const directive of schema.getDirectives())
    if (!isSpecifiedDirective(directive)) described({ ...directive, coordinate: `@${directive.name}` })
  return faults
}

type Demand = (holds: boolean, coordinate: string, rule: string) => void

/** A result begins with its success; everything else is a problem. */
function lintResult(name: string, [first, ...others]: readonly GraphQLNamedType[], demand: Demand) {
  const success = `${name.slice(0, -RESULT.length)}Success`
  demand(first?.name === success, name, `does not begin with ${success}.`)
  for (const other of others) {
    const problem = isObjectType(other) && other.getInterfaces().some((implemented) => implemented.name === PROBLEM)
    demand(problem, name, `has ${other.name}, which is no ${PROBLEM}.`)
  }
}

interface NamedPart extends Part {
  name: string
  pattern: RegExp
  named: string
  type?: GraphQLType
}

/** Fields, arguments and values of a type. */
function partsOf(type: GraphQLNamedType): NamedPart[] {
  if (isEnumType(type))
    return type.getValues().map((value) => part(`${type.name}.${value.name}`, value, /^[A-Z][A-Z0-9_]*$/, 'UPPER_CASE'))
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => {
    const coordinate = `${type.name}.${field.name}`
    const args: readonly GraphQLArgument[] = 'args' in field ? field.args : []
    return [part(coordinate, field), ...args.map((argument) => part(`${coordinate}(${argument.name}:)`, argument))]
  })
}

function part(
  coordinate: string,
  element: Omit<Part, 'coordinate'> & { name: string; type?: GraphQLType },
  pattern = /^[a-z][A-Za-z0-9]*$/,
  named = 'camelCase',
): NamedPart {
  const { name, description, deprecationReason, type } = element
  return { coordinate, name, description, deprecationReason, pattern, named, ...(type && { type }) }
}

/** Whether no list in a type may hold null. */
function holdsNoNull(type: GraphQLType): boolean {
  if (isNonNullType(type)) return holdsNoNull(type.ofType)
  return !isListType(type) || (isNonNullType(type.ofType) && holdsNoNull(type.ofType))
}
