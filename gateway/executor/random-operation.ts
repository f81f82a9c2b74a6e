import fc from 'fast-check'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql'

export interface RandomOperation {
  query: string
  variables: Record<string, unknown>
}

const directives = [
  '',
  '',
  '',
  '',
  ' @skip(if: $yes)',
  ' @include(if: $yes)',
  ' @skip(if: $no)',
  ' @include(if: false)',
]

/** Random valid operations over a schema: arguments, variables, aliases, fragments, `@skip`/`@include`, repeated fields, every type condition. */
export function randomOperation(schema: GraphQLSchema): fc.Arbitrary<RandomOperation> {
  const directive = fc.constantFrom(...directives)

  const selections = (type: GraphQLNamedType, depth: number): fc.Arbitrary<string> =>
    fc
      .tuple(asksForName(type), fc.array(selection(type, depth), { minLength: 1, maxLength: 4 }))
      .map(([named, parts]) => (named ? ['__typename', ...parts] : parts).join(' '))

  /** Apollo's executor loses sight of a type behind a fragment on one of its interfaces, unless it has its name. */
  const asksForName = (type: GraphQLNamedType) =>
    isObjectType(type) && type.getInterfaces().length > 0 ? fc.constant(true) : fc.boolean()

  const selection = (type: GraphQLNamedType, depth: number): fc.Arbitrary<string> => {
    const fragment = fc
      .tuple(fc.constantFrom(...conditionsOn(type)), directive)
      .chain(([condition, when]) =>
        selections(condition, depth - 1).map((inner) => `... on ${condition.name}${when} { ${inner} }`),
      )
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []
    const usable = fields.filter(({ type: result }) => depth > 0 || !isCompositeType(getNamedType(result)))
    if (usable.length === 0) return depth > 0 ? fragment : fc.constant('__typename')
    const field = fc
      .tuple(fc.constantFrom(...usable), fc.boolean(), directive)
      .chain(([chosen, aliased, when]) => fieldText(chosen, aliased ? 'constructor_' : '', when, depth))
    return depth > 0 ? fc.oneof({ weight: 5, arbitrary: field }, { weight: 1, arbitrary: fragment }) : field
  }

  const fieldText = (field: GraphQLField<unknown, unknown>, prefix: string, when: string, depth: number) => {
    const named = getNamedType(field.type)
    const inner = isCompositeType(named) ? selections(named, depth - 1).map((text) => ` { ${text} }`) : fc.constant('')
    const alias = prefix && `${prefix}${field.name}: `
    return fc
      .tuple(argumentsOf(field.args), inner)
      .map(([given, below]) => `${alias}${field.name}${given}${when}${below}`)
  }

  /** Interfaces, members and interfaces of members: whatever may overlap. */
  const conditionsOn = (type: GraphQLNamedType): GraphQLNamedType[] => {
    if (!isAbstractType(type)) return [type, ...(isObjectType(type) ? type.getInterfaces() : [])]
    const members = schema.getPossibleTypes(type)
    return [...new Set([type, ...members, ...members.flatMap((member) => member.getInterfaces())])]
  }

  const roots = [schema.getQueryType(), schema.getQueryType(), schema.getMutationType()].filter((type) => !!type)
  return fc
    .constantFrom(...roots)
    .chain((root) => selections(root, 4).map((inner) => operationOf(root === schema.getMutationType(), inner)))
    .filter(({ query }) => validate(schema, parse(query)).length === 0) // Fields of two types under one name may clash.
}

const flags = { yes: 'Boolean! = true', no: 'Boolean!' }

/** Variables of arguments are named after their type, which is all that there is to know of them: see `argumentText`. */
function operationOf(mutation: boolean, inner: string): RandomOperation {
  const definitions = new Set<string>()
  const variables: Record<string, unknown> = { no: false }
  const query = inner.replace(
    /\$(\w+)(?:<([^<>]*)>=([\w%.-]+))?/g,
    (_, name: string, type?: string, value?: string) => {
      definitions.add(`$${name}: ${type ?? flags[name as keyof typeof flags]}`)
      if (value !== undefined) variables[name] = JSON.parse(decodeURIComponent(value))
      return `$${name}`
    },
  )
  const head = definitions.size > 0 ? `(${[...definitions].join(', ')})` : ''
  return { query: `${mutation ? 'mutation' : 'query'} ${head} { ${query} }`, variables }
}

function argumentsOf(args: readonly GraphQLArgument[]): fc.Arbitrary<string> {
  const given = args.map((arg) => {
    const optional = !isNonNullType(arg.type) || arg.defaultValue !== undefined
    const text = argumentText(arg).map((value) => `${arg.name}: ${value}`)
    return optional ? fc.option(text, { nil: '' }) : text
  })
  return fc.tuple(...given).map((texts) => {
    const present = texts.filter((text) => text !== '')
    return present.length > 0 ? `(${present.join(', ')})` : ''
  })
}

/** A literal, or a variable with its type and value: `$name<Type>=value`. */
function argumentText({ name, type }: GraphQLArgument): fc.Arbitrary<string> {
  const variable = inputOf(type).map(
    (value) => `$${name}_${String(type).replace(/\W/g, '_')}<${type}>=${encodeURIComponent(JSON.stringify(value))}`,
  )
  return fc.oneof(
    inputOf(type).map((value) => literal(value, type)),
    variable,
  )
}

function inputOf(type: GraphQLInputType): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return inputOf(type.ofType)
  if (isListType(type)) return fc.array(inputOf(type.ofType), { maxLength: 2 })
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name))
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    const required = fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)
    return fc.record(Object.fromEntries(fields.map((field) => [field.name, inputOf(field.type)])), {
      requiredKeys: required,
    })
  }
  if (type.name === 'Int') return fc.constantFrom(1, 2)
  if (type.name === 'Float') return fc.constantFrom(1, 2.5)
  if (type.name === 'Boolean') return fc.boolean()
  return fc.constantFrom('1', '2')
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType)
  if (isListType(type)) return `[${(value as unknown[]).map((item) => literal(item, type.ofType)).join(', ')}]`
  if (isEnumType(type)) return String(value)
  if (!isInputObjectType(type)) return JSON.stringify(value)
  const fields = type.getFields()
  const given = Object.entries(value as object).map(
    ([name, item]) => `${name}: ${literal(item, fields[name]?.type as GraphQLInputType)}`,
  )
  return `{${given.join(', ')}}`
}
