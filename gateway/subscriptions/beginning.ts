import { type FieldNode, Kind, type OperationDefinitionNode, type ValueNode, valueFromASTUntyped } from 'graphql'
import type { Position } from './resumption.ts'

/** In place of a position: with whatever happens from now on. */
export const NEW = Symbol('new')

/** Where a subscription begins: behind an event, or with what is new. */
export type Beginning = Position | typeof NEW

/**
 * Where the client asks a subscription to begin, by `after` of its root field. Left out, `after` is its default in the schema; where it has
 * none, it means what is new.
 *
 * @param kind what positions of this subscription are
 * @param fallback the default of `after` in the schema
 * @returns undefined where the subgraph alone knows what is meant: null in place of a default, or what is no position
 */
export function beginningOf(
  root: FieldNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  { kind, fallback }: { kind: 'number' | 'string'; fallback: unknown },
): Beginning | undefined {
  const node = root.arguments?.find(({ name }) => name.value === 'after')?.value
  const said = node && givenIn(node, operation, variables)
  if (said === undefined || said === null) {
    if (fallback === undefined || fallback === null) return NEW
    return said === undefined ? positionOf(fallback, kind) : undefined
  }
  return positionOf(said, kind)
}

/** The value of an argument; undefined where it counts as left out. */
function givenIn(
  node: ValueNode,
  { variableDefinitions }: OperationDefinitionNode,
  variables: Record<string, unknown>,
) {
  if (node.kind !== Kind.VARIABLE) return valueFromASTUntyped(node)
  const { value: name } = node.name
  if (Object.hasOwn(variables, name) && variables[name] !== undefined) return variables[name]
  const declared = variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue
  return declared && valueFromASTUntyped(declared)
}

const positionOf = (value: unknown, kind: 'number' | 'string'): Position | undefined =>
  typeof value === kind ? (value as Position) : undefined
