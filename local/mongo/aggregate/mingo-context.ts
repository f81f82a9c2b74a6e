import { Context } from 'mingo'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import * as windows from 'mingo/operators/window'
import { MongoFault } from '../fault.ts'
import { isDocument } from '../values/bson-codec.ts'
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

const CODE_OPERATORS = new Set(['$function', '$accumulator', '$where'])
const KNOWN = new Set(
  [accumulators, expressions, projections, windows].flatMap(Object.keys).filter((name) => !CODE_OPERATORS.has(name)),
)

/** Refuses an operator that does not exist here when a stage is read, and not when a document first meets it. */
export function requireKnownOperators(expression: unknown): void {
  if (Array.isArray(expression)) expression.forEach(requireKnownOperators)
  if (!isDocument(expression)) return
  for (const [name, operand] of Object.entries(expression)) {
    if (name.startsWith('$') && name !== '$literal' && !KNOWN.has(name)) {
      throw new MongoFault('InvalidPipelineOperator', `Unrecognized expression '${name}'`)
    }
    if (name !== '$literal') requireKnownOperators(operand)
  }
}
