import {
  type GraphQLArgument,
  type GraphQLField,
  GraphQLID,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type OperationTypeNode,
} from 'graphql'

export interface ApiOperation {
  field: string
  /** Asks for everything that the field can tell. */
  document: string
  /** Paths of the variables that take an id, such as `['input', 'id']`. */
  idPaths: string[][]
  /** The least that the operation can be called with, and `id` at one of its paths, if at any. */
  variables(idPath: string[], id: string): Record<string, unknown>
}

/**
 * One operation for each root field of a kind, made from the schema: a field that is added is there by itself. It asks for all that can be
 * told, or only whether there is an answer.
 */
export function operationsOf(
  schema: GraphQLSchema,
  kind: OperationTypeNode,
  asking: 'for everything' | 'for nothing more' = 'for everything',
): ApiOperation[] {
  const fields = Object.values(schema.getRootType(kind)?.getFields() ?? {})
  return fields.map((field) => ({
    field: field.name,
    document: documentOf(kind, field, selectionUnder(schema, field.type, asking)),
    idPaths: field.args.flatMap((argument) => idPathsIn(argument)),
    variables: (path, id) =>
      path.length === 0 ? required(field.args) : put(required(field.args), field.args, path, id),
  }))
}

function documentOf(kind: OperationTypeNode, { name, args }: GraphQLField<unknown, unknown>, selection: string) {
  const list = (text: (argument: GraphQLArgument) => string) =>
    args.length > 0 ? `(${args.map(text).join(', ')})` : ''
  const declared = list((argument) => `$${argument.name}: ${argument.type}`)
  const passed = list((argument) => `${argument.name}: $${argument.name}`)
  return `${kind} ${declared} { ${name}${passed} ${selection} }`
}

function selectionUnder(schema: GraphQLSchema, type: GraphQLOutputType, asking: 'for everything' | 'for nothing more') {
  if (asking === 'for everything') return selectionOf(schema, type, [])
  return isLeafType(getNamedType(type)) ? '' : '{ __typename }'
}

/** Types that are asked for by their ids as well, and so are looked into there. */
const entities = ['User', 'Workspace', 'Generation', 'Image']

/**
 * All fields below a type. A type is not opened again inside itself, and of entities inside of others only what they are called by:
 * everything of everything would be more than one operation may cost.
 */
function selectionOf(schema: GraphQLSchema, output: GraphQLOutputType, around: string[]): string {
  const type = getNamedType(output)
  if (isAbstractType(type)) {
    const members = schema.getPossibleTypes(type)
    return `{ __typename ${members.map((member) => `... on ${member} ${selectionOf(schema, member, around)}`).join(' ')} }`
  }
  if (!isObjectType(type)) return ''
  if (around.includes(type.name)) return '{ __typename }'
  const inner = entities.includes(type.name) && around.some((outer) => entities.includes(outer))
  const shown = Object.values(type.getFields()).filter(({ type: below }) => !inner || isLeafType(getNamedType(below)))
  const fields = shown.map(({ name, args, type: below }) => {
    return `${name}${argumentsOf(args)} ${selectionOf(schema, below, [...around, type.name])}`
  })
  return `{ __typename ${fields.join(' ')} }`
}

/** What arguments below the root are given: those that can't be left out, and the size of a page. One that is new must be added. */
const given: Readonly<Record<string, string>> = {
  first: '3',
  id: '"none"',
  service: '"generation"',
  category: '"generations"',
}

/** The arguments with which a field below the root is asked for, with their brackets; nothing where it needs none. */
export function argumentsOf(args: readonly GraphQLArgument[]): string {
  const called = args.filter((argument) => argument.name === 'first' || isRequiredArgument(argument))
  const values = called.map(({ name }) => {
    if (given[name] === undefined) throw new Error(`Say what a field takes as ${name}`)
    return `${name}: ${given[name]}`
  })
  return values.length > 0 ? `(${values.join(', ')})` : ''
}

type Input = GraphQLArgument | GraphQLInputField

const inputsOf = (type: GraphQLInputType): Input[] => {
  const named = getNamedType(type)
  return isInputObjectType(named) ? Object.values(named.getFields()) : []
}

function idPathsIn({ name, type }: Input): string[][] {
  if (getNamedType(type) === GraphQLID) return [[name]]
  return inputsOf(type).flatMap((input) => idPathsIn(input).map((path) => [name, ...path]))
}

/** Values for inputs that can't be left out. */
const required = (inputs: readonly Input[]): Record<string, unknown> =>
  Object.fromEntries(inputs.filter(isRequiredInputField).map(({ name, type }) => [name, sampleOf(type)]))

function sampleOf(type: GraphQLInputType): unknown {
  const named = getNamedType(type)
  if (isInputObjectType(named)) return required(inputsOf(type))
  if (isEnumType(named)) return named.getValues()[0]?.name
  const samples: Record<string, unknown> = {
    String: 'an apple',
    Int: 1,
    Float: 0.5,
    Boolean: true,
    ID: 'none',
    DateTime: new Date().toISOString(),
  }
  return samples[named.name] ?? {}
}

function put(values: Record<string, unknown>, inputs: readonly Input[], [name = '', ...below]: string[], id: string) {
  const input = inputs.find((candidate) => candidate.name === name)
  if (!input || below.length === 0) return { ...values, [name]: id }
  const inner = inputsOf(input.type)
  const value: Record<string, unknown> = put(required(inner), inner, below, id)
  return { ...values, [name]: value }
}
