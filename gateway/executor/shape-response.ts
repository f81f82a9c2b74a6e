import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql'
import { leafCheck } from './leaf-values.ts'
import { type Data, own } from './merge.ts'
import { satisfies } from './type-conditions.ts'

/** What shaping collects: values that the subgraphs should not have sent, or not have left out. */
export interface Shaping {
  errors: GraphQLError[]
  /** How often something did not fit, be it told or not: a null that follows from it is not told as well. */
  faults: number
  path: (string | number)[]
}

/** Brings fetched data into the form that was asked for; `undefined` when a null bubbles up to here. */
export type Shaper = (input: Data, shaping: Shaping) => Data | undefined

/** A value in the form that was asked for; null, with `bubbles`, where a non-null position can't be filled. */
type Completer = (value: unknown, shaping: Shaping) => unknown

const BUBBLES = Symbol('a null that the parent has to take')

export interface ShapeContext {
  /** The API schema: what it does not have is not shown. */
  schema: GraphQLSchema
  fragments: Readonly<Record<string, FragmentDefinitionNode>>
  /** Whether a field or fragment takes part, by its `@skip` and `@include`. */
  included: (node: { directives?: FieldNode['directives'] }) => boolean
}

/**
 * Compiles a selection into a function that filters, orders and checks data: fields in the order of the query, nothing but what it
 * asks for, nulls where they are allowed. Selections are compiled for each concrete type when it first occurs.
 */
export function compileSelection(
  context: ShapeContext,
  declared: GraphQLNamedType,
  selections: SelectionSetNode[],
  parent = declared,
): Shaper {
  const byType = new Map<string, Shaper>()
  const shaperFor = (type: GraphQLNamedType) => {
    const shaper = byType.get(type.name) ?? compileForType(context, type, selections)
    byType.set(type.name, shaper)
    return shaper
  }

  return (input, shaping) => {
    const { __typename: typename } = input
    if (typename === undefined || typename === '' || typename === declared.name)
      return shaperFor(declared)(input, shaping)
    if (typeof typename !== 'string')
      throw new Error(`Invalid non-string value ${typename} for __typename at ${shaping.path}`)
    const type = context.schema.getType(typename)
    if (!isCompositeType(type)) {
      // The type is not part of the API (or of nothing at all); its name must not be shown.
      tell(`Invalid __typename found for object at ${placeOf(shaping.path, parent.name, declared.name)}.`, shaping)
      return undefined
    }
    return shaperFor(type)(input, shaping)
  }
}

function compileForType(context: ShapeContext, type: GraphQLNamedType, selections: SelectionSetNode[]): Shaper {
  const fields = [...collectFields(context, type, selections)].map(([name, { within, nodes }]) =>
    compileField(context, { type, within }, name, nodes),
  )
  // `__proto__` is as good a response name as any; other objects keep V8's fast form.
  const emptyRecord = fields.some(({ name }) => name === '__proto__') ? () => Object.create(null) : () => ({})
  return (input, shaping) => {
    const output: Data = emptyRecord()
    for (const field of fields) {
      const value = field.complete(input, shaping)
      if (value === BUBBLES) return undefined
      output[field.name] = value
    }
    return output
  }
}

interface Field {
  /** The type that the selection is on, by which messages name the field: that of the fragment around it, where there is one. */
  within: GraphQLNamedType
  nodes: FieldNode[]
}

/** Fields by response name, as CollectFields of the GraphQL specification (6.3.2) groups them. */
function collectFields(
  context: ShapeContext,
  type: GraphQLNamedType,
  selections: SelectionSetNode[],
  within = type,
  groups = new Map<string, Field>(),
): Map<string, Field> {
  for (const selection of selections.flatMap((set) => set.selections)) {
    if (!context.included(selection)) continue
    if (selection.kind === 'Field') {
      const name = selection.alias?.value ?? selection.name.value
      const known = groups.get(name)
      if (known) known.nodes.push(selection)
      else groups.set(name, { within, nodes: [selection] })
      continue
    }
    const fragment = selection.kind === 'FragmentSpread' ? context.fragments[selection.name.value] : selection
    const condition = fragment?.typeCondition?.name.value
    if (fragment && (condition === undefined || satisfies(context.schema, type, condition))) {
      const inner = condition === undefined ? within : (context.schema.getType(condition) ?? within)
      collectFields(context, type, [fragment.selectionSet], inner, groups)
    }
  }
  return groups
}

function compileField(
  context: ShapeContext,
  { type: parent, within }: { type: GraphQLNamedType; within: GraphQLNamedType },
  name: string,
  nodes: FieldNode[],
) {
  const fieldName = nodes[0]?.name.value ?? name
  if (fieldName === '__typename')
    return {
      name,
      complete: (input: Data, shaping: Shaping) => typenameOf(context.schema, parent, input, name, shaping),
    }

  const type = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[fieldName]?.type : undefined
  if (!type) throw new Error(`${parent.name} has no field ${fieldName}`)
  const selections = nodes.flatMap((node) => node.selectionSet ?? [])
  const complete = compileValue(context, within, type, selections)
  const read = name in Object.prototype ? (input: Data) => own(input, name) : (input: Data) => input[name]
  return {
    name,
    complete(input: Data, shaping: Shaping) {
      shaping.path.push(name)
      const value = complete(read(input) ?? null, shaping)
      shaping.path.pop()
      return value
    },
  }
}

/** Subgraphs may name root types as they like, and may know an interface as an object: only a type of the API counts. */
function typenameOf(schema: GraphQLSchema, parent: GraphQLNamedType, input: Data, name: string, shaping: Shaping) {
  const value = own(input, name) ?? own(input, '__typename')
  const type = (typeof value === 'string' ? schema.getType(value) : undefined) ?? parent
  if (isObjectType(type)) return type.name
  shaping.faults++
  return BUBBLES
}

function compileValue(
  context: ShapeContext,
  parent: GraphQLNamedType,
  type: GraphQLOutputType,
  selections: SelectionSetNode[],
): Completer {
  if (isNonNullType(type)) {
    const nullable = type.ofType
    const complete = compileValue(context, parent, nullable, selections)
    return (value, shaping) => {
      const known = shaping.faults
      const completed = complete(value, shaping)
      if (completed !== null) return completed
      if (shaping.faults === known)
        tell(`Cannot return null for non-nullable ${placeOf(shaping.path, parent.name, String(nullable))}.`, shaping)
      return BUBBLES
    }
  }
  if (isListType(type)) return completeList(type, compileValue(context, parent, type.ofType, selections))

  const named = getNamedType(type)
  if (!isCompositeType(named)) return completeLeaf(named, parent)
  const shape = compileSelection(context, named, selections, parent)
  return (value, shaping) => {
    if (value === null) return null
    if (typeof value !== 'object')
      throw new Error(`Invalid non-object value ${value} returned by subgraph for composite type ${named}`)
    return shape(value as Data, shaping) ?? null
  }
}

function completeList(type: GraphQLOutputType, complete: Completer): Completer {
  return (value, shaping) => {
    if (value === null) return null
    if (!Array.isArray(value))
      throw new Error(`Invalid non-list value ${value} returned by subgraph for list type ${type}`)
    let bubbles = false
    const completed = value.map((item, index) => {
      shaping.path.push(index)
      const result = complete(item ?? null, shaping)
      shaping.path.pop()
      bubbles ||= result === BUBBLES
      return result
    })
    return bubbles ? null : completed
  }
}

function completeLeaf(type: GraphQLNamedType, parent: GraphQLNamedType): Completer {
  const isValid = leafCheck(type)
  return (value, shaping) => {
    if (value === null || isValid(value)) return value
    tell(`Invalid value found for ${placeOf(shaping.path, parent.name, type.name)}.`, shaping)
    return null
  }
}

function placeOf(path: Shaping['path'], parent: string, type: string): string {
  const last = path.at(-1)
  return typeof last === 'number' ? `array element of type ${type} at index ${last}` : `field ${parent}.${last}`
}

function tell(message: string, shaping: Shaping): void {
  shaping.faults++
  shaping.errors.push(new GraphQLError(message, { path: [...shaping.path], extensions: { code: 'INVALID_GRAPHQL' } }))
}
