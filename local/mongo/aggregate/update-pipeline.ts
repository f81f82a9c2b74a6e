import { MongoFault } from '../fault.ts'
import { type Document, isDocument } from '../values/bson-codec.ts'
import { requireKnownOperators } from './mingo-context.ts'
import { runByMingo } from './mingo-stages.ts'
import { promote } from './promote.ts'

const ALLOWED = new Set(['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith'])

/** Compiles an update given as a pipeline to a function of one document. */
export function aggregateDocument(
  pipeline: readonly unknown[],
  variables: Document = {},
): (document: Document) => Document {
  for (const stage of pipeline) {
    const [name = 'An empty stage', operand] = isDocument(stage) ? (Object.entries(stage)[0] ?? []) : []
    if (!ALLOWED.has(name)) throw new MongoFault('InvalidOptions', `${name} is not allowed to be used within an update`)
    requireKnownOperators(operand)
  }
  return (document) =>
    runByMingo([promote(document) as Document], pipeline as Document[], {
      variables: promote(variables) as Document,
    })[0] ?? {}
}
