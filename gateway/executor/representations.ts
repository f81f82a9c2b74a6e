import type { QueryPlanSelectionNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { type Data, isRecord, mergeInto, own, setOwn } from './merge.ts'
import { satisfies } from './type-conditions.ts'

/**
 * Takes from an entity what a subgraph needs to find it: the `requires` of a fetch.
 *
 * @returns null where a field is missing: its own fetch failed and said so, and without it the entity can't be asked for
 */
export function representationOf(
  schema: GraphQLSchema,
  entity: Data,
  requires: readonly QueryPlanSelectionNode[],
): Data | null {
  const representation: Data = {}
  for (const selection of requires) {
    if (selection.kind === 'InlineFragment') {
      const typename = own(entity, '__typename')
      if (!selection.typeCondition || typeof typename !== 'string') continue
      if (!satisfies(schema, schema.getType(typename), selection.typeCondition)) continue
      const part = representationOf(schema, entity, selection.selections)
      if (part) mergeInto(representation, part)
      continue
    }
    const name = selection.alias ?? selection.name
    const value = own(entity, name)
    if (value === undefined) return null
    setOwn(representation, name, selection.selections ? selectFrom(schema, value, selection.selections) : value)
  }
  return representation
}

function selectFrom(schema: GraphQLSchema, value: unknown, selections: readonly QueryPlanSelectionNode[]): unknown {
  if (Array.isArray(value)) return value.map((item) => selectFrom(schema, item, selections))
  return isRecord(value) ? representationOf(schema, value, selections) : null
}
