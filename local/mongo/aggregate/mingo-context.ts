import { Context } from 'mingo'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import * as windows from 'mingo/operators/window'
import { BSON_ACCUMULATORS, BSON_EXPRESSIONS } from './bson-operators.ts'

/** mingo's operators, with ours in place of those that do not know BSON's types. */
export const CONTEXT = Context.init({
  accumulator: { ...accumulators, ...BSON_ACCUMULATORS },
  expression: { ...expressions, ...BSON_EXPRESSIONS },
  pipeline: stages,
  projection: projections,
  query: queries,
  window: windows,
} as never)
