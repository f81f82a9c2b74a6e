import type { GraphQLSchema } from 'graphql'
import { type Data, isRecord, own, setOwn } from './merge.ts'
import type { FetchNode } from './plan-nodes.ts'
import { satisfies } from './type-conditions.ts'

type Rewrites = FetchNode['inputRewrites']
type Rewrite = NonNullable<Rewrites>[number]

/** Prefix of a path element that is a type condition and not a field. */
const CONDITION = '... on '

/** Applies a fetch's rewrites (values set, keys renamed) to what it sends or has received. */
export function applyRewrites(schema: GraphQLSchema, rewrites: Rewrites, value: unknown): void {
  for (const rewrite of rewrites ?? []) applyAt(schema, rewrite, 0, value)
}

function applyAt(schema: GraphQLSchema, rewrite: Rewrite, depth: number, value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) applyAt(schema, rewrite, depth, item)
    return
  }
  const element = rewrite.path[depth]
  if (!isRecord(value) || element === undefined) return
  if (depth === rewrite.path.length - 1) {
    rewriteField(rewrite, value, element)
    return
  }
  if (!element.startsWith(CONDITION)) {
    applyAt(schema, rewrite, depth + 1, own(value, element))
    return
  }
  const typename = own(value, '__typename')
  // Where the type is not known the planner means the rewrite to apply.
  if (typeof typename !== 'string' || satisfies(schema, schema.getType(typename), element.slice(CONDITION.length))) {
    applyAt(schema, rewrite, depth + 1, value)
  }
}

function rewriteField(rewrite: Rewrite, value: Data, field: string): void {
  if (rewrite.kind === 'ValueSetter') {
    setOwn(value, field, rewrite.setValueTo)
    return
  }
  const present = own(value, field)
  if (!present) return
  setOwn(value, rewrite.renameKeyTo, present)
  value[field] = undefined
}
