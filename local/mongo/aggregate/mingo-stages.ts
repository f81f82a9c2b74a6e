import { Context } from 'mingo'
import { Aggregator } from 'mingo/aggregator'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import * as windows from 'mingo/operators/window'
import type { Document } from '../values/bson-codec.ts'
import { namingFaults } from './expressions.ts'
import { promote } from './promote.ts'

const context = Context.init({
  accumulator: accumulators,
  expression: expressions,
  pipeline: stages,
  projection: projections,
  query: queries,
  window: windows,
} as never)

interface MingoOptions {
  readonly variables?: Document
  /** Documents of another collection of the database, for `$unionWith` and the like. */
  readonly documentsOf?: (collection: string) => Document[]
}

/** Runs stages by mingo on documents whose numbers are JavaScript's (see `promote`). */
export function runByMingo(
  documents: Document[],
  pipeline: readonly Document[],
  { variables, documentsOf }: MingoOptions = {},
): Document[] {
  const options = { context, scriptEnabled: false, useStrictMode: true, variables, collectionResolver: documentsOf }
  return namingFaults(() =>
    new Aggregator(
      pipeline.map((stage) => promote(stage) as Document),
      options as never,
    ).run(documents as never),
  )
}
