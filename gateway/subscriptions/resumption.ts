import type { ObjectType, Schema } from '@apollo/federation-internals'
import type { FetchNode } from '@apollo/query-planner'
import {
  type ArgumentNode,
  type DefinitionNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  parseType,
  print,
  type SelectionNode,
  visit,
} from 'graphql'
import { badUserInput } from '../../platform/errors.ts'
import { type Beginning, beginningOf } from './beginning.ts'
import type { UpstreamEvent, UpstreamOperation } from './upstream.ts'

/** Where an event stands in its stream; what `after` takes to go on behind it. */
export type Position = string | number

/** The upstream operation of a subscription, from its start or from behind an event. */
export interface Resumption {
  /** @param position undefined for the start */
  operation(variables: Record<string, unknown>, position: Position | undefined): UpstreamOperation
  /** Undefined where events of this subscription carry none. */
  positionOf(event: UpstreamEvent): Position | undefined
  /**
   * Reads a position that was written as text; undefined where events of this subscription carry none.
   *
   * @throws BAD_USER_INPUT when it can't be one
   */
  readPosition(text: string): Position | undefined
  /** Where a client asks to begin; undefined where only the subgraph knows. */
  beginning(variables: Record<string, unknown>): Beginning | undefined
  /** The variable that says where to begin. */
  beginningVariable: string | undefined
}

/** Names that the gateway adds to the upstream operation. The answer to the client is shaped by its own operation, without them. */
const POSITION = '_gateway_position'
const AFTER = '_gateway_after'

/** Type of `after` -> the field of the event that it takes. */
const positionFields: Record<string, string> = { Int: 'sequence', String: 'cursor', ID: 'cursor' }

/**
 * Reads how a subscription can be resumed: its root field takes `after`, and its events carry a `sequence` (where `after` is an `Int`) or a
 * `cursor` (`String`). The position is asked for whether the client selected it or not.
 *
 * @param subgraph schema of the subgraph that sends the events
 */
export function resumptionOf(
  { operation: text, operationName, variableUsages = [] }: FetchNode,
  subgraph: Schema,
): Resumption {
  const [definition, ...fragments] = definitionsOf(text)
  const root = definition.selectionSet.selections[0] as FieldNode
  const argument = subgraph.schemaDefinition.rootType('subscription')?.field(root.name.value)?.argument('after')
  const after = argument?.type?.toString()
  const positionField = after && positionFields[after.replace('!', '')]
  const used = (variables: Record<string, unknown>) =>
    Object.fromEntries(variableUsages.filter((name) => name in variables).map((name) => [name, variables[name]]))
  const resumable = positionField && hasField(subgraph, root.name.value, positionField)
  if (!resumable)
    return {
      operation: (variables) => ({ query: text, variables: used(variables), operationName }),
      positionOf: () => undefined,
      readPosition: () => undefined,
      beginning: () => undefined,
      beginningVariable: undefined,
    }

  const fromStart = print({
    kind: Kind.DOCUMENT,
    definitions: [withRoot(definition, asking(root, positionField)), ...fragments],
  })
  const resumed = withRoot(definition, asking(behind(root), positionField))
  const fromPosition = print({ kind: Kind.DOCUMENT, definitions: [declaring(resumed, after, fragments), ...fragments] })
  const name = root.alias?.value ?? root.name.value
  const kind = positionField === 'sequence' ? 'number' : 'string'

  return {
    operation: (variables, position) =>
      position === undefined
        ? { query: fromStart, variables: used(variables), operationName }
        : { query: fromPosition, variables: { ...used(variables), [AFTER]: position }, operationName },
    positionOf: ({ data }) => (data?.[name] as Record<string, Position> | null | undefined)?.[POSITION],
    readPosition: (text) => (kind === 'number' ? readSequence(text) : text),
    beginning: (variables) => beginningOf(root, definition, variables, { kind, fallback: argument?.defaultValue }),
    beginningVariable: variableIn(root),
  }
}

function variableIn(root: FieldNode): string | undefined {
  const value = root.arguments?.find(({ name }) => name.value === 'after')?.value
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined
}

function readSequence(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw badUserInput('The last event id is none of this subscription.')
  return Number(text)
}

/** The planner writes the operation first, then fragments. */
function definitionsOf(text: string): [OperationDefinitionNode, ...DefinitionNode[]] {
  const { definitions } = parse(text)
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  if (!operation) throw new Error('The planner made a fetch without an operation')
  return [operation, ...definitions.filter((definition) => definition !== operation)]
}

function hasField(subgraph: Schema, rootField: string, name: string): boolean {
  const type = subgraph.schemaDefinition.rootType('subscription')?.field(rootField)?.type
  const event = type?.kind === 'NonNullType' ? type.ofType : type
  return (
    (event?.kind === 'ObjectType' || event?.kind === 'InterfaceType') && (event as ObjectType).field(name) !== undefined
  )
}

const named = (value: string) => ({ kind: Kind.NAME, value }) as const

function withRoot(operation: OperationDefinitionNode, root: FieldNode): OperationDefinitionNode {
  return { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: [root] } }
}

function asking(root: FieldNode, positionField: string): FieldNode {
  const position: SelectionNode = { kind: Kind.FIELD, alias: named(POSITION), name: named(positionField) }
  return {
    ...root,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [...(root.selectionSet?.selections ?? []), position] },
  }
}

function behind(root: FieldNode): FieldNode {
  const after: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: named('after'),
    value: { kind: Kind.VARIABLE, name: named(AFTER) },
  }
  return { ...root, arguments: [...(root.arguments ?? []).filter(({ name }) => name.value !== 'after'), after] }
}

/** Declares the added variable, and no longer the one that may have stood in its place. */
function declaring(
  operation: OperationDefinitionNode,
  type: string,
  fragments: DefinitionNode[],
): OperationDefinitionNode {
  const used = new Set<string>()
  for (const node of [operation.selectionSet, ...fragments])
    visit(node, { enter: (inner) => void (inner.kind === Kind.VARIABLE && used.add(inner.name.value)) })
  return {
    ...operation,
    variableDefinitions: [
      ...(operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value)),
      {
        kind: Kind.VARIABLE_DEFINITION,
        variable: { kind: Kind.VARIABLE, name: named(AFTER) },
        type: parseType(type),
      },
    ],
  }
}
