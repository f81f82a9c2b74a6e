import { Aggregator } from 'mingo/aggregator'
import type { Document } from '../values/bson-codec.ts'
import { MINGO_OPTIONS, namingFaults } from './expressions.ts'
import { promote } from './promote.ts'

interface MingoScope {
  readonly variables?: Document
  /** Documents of another collection of the database, for `$unionWith` and the like. */
  readonly documentsOf?: (collection: string) => Document[]
}

/** Runs stages by mingo on documents whose numbers are JavaScript's (see `promote`). */
export function runByMingo(
  documents: Document[],
  pipeline: readonly Document[],
  { variables, documentsOf }: MingoScope = {},
): Document[] {
  const options = { ...MINGO_OPTIONS, variables, collectionResolver: documentsOf }
  const stages = pipeline.map((stage) => promote(stage) as Document)
  return namingFaults(() => new Aggregator(stages, options as never).run(documents as never))
}
