import { evalExpr } from 'mingo/core'
import { MongoFault } from '../fault.ts'
import type { Document } from '../values/bson-codec.ts'
import { CONTEXT } from './mingo-context.ts'
import { promote } from './promote.ts'

/** How mingo runs here; code in expressions ($function) does not. */
export const MINGO_OPTIONS = {
  idKey: '_id',
  useStrictMode: true,
  scriptEnabled: false,
  failOnError: true,
  processingMode: 0,
  context: CONTEXT,
}

/** Evaluates an aggregation expression on a document; `variables` are what `let` defines. */
export function evaluate(expression: unknown, document: Document, variables: Document = {}): unknown {
  const options = { ...MINGO_OPTIONS, variables: promote(variables) as Document }
  return namingFaults(() => evalExpr(promote(document), promote(expression), options))
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
