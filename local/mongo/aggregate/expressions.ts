import { Context } from 'mingo'
import { evalExpr } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import { MongoFault } from '../fault.ts'
import type { Document } from '../values/bson-codec.ts'
import { promote } from './promote.ts'

const {
  $function: _,
  $accumulator: __,
  ...accumulatorOps
} = accumulators as typeof accumulators & Record<string, never>
const context = Context.init({ expression: expressions, accumulator: accumulatorOps })

/** Evaluates an aggregation expression on a document; `variables` are what `let` defines. */
export function evaluate(expression: unknown, document: Document, variables: Document = {}): unknown {
  return evaluatePromoted(promote(expression), promote(document) as Document, promote(variables) as Document)
}

/** As `evaluate`, for operands whose numbers are JavaScript's already. */
export function evaluatePromoted(expression: unknown, document: Document, variables: Document = {}): unknown {
  return namingFaults(() =>
    evalExpr(document, expression, {
      idKey: '_id',
      useStrictMode: true,
      scriptEnabled: false,
      failOnError: true,
      processingMode: 0,
      context,
      variables,
    } as never),
  )
}

/** Runs an evaluation by mingo and answers its complaints as MongoDB would. */
export function namingFaults<T>(evaluation: () => T): T {
  try {
    return evaluation()
  } catch (error) {
    if (error instanceof MongoFault || !(error instanceof Error)) throw error
    const unknown = /'(\$\w+)' is not registered/.exec(error.message)
    if (unknown) throw new MongoFault('InvalidPipelineOperator', `Unrecognized expression '${unknown[1]}'`)
    throw new MongoFault('BadValue', error.message)
  }
}
