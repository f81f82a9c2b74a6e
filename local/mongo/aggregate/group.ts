import { MongoFault } from '../fault.ts'
import { type Document, isDocument } from '../values/bson-codec.ts'
import { encodeKey } from '../values/key-encoding.ts'
import { ACCUMULATORS, type Accumulator } from './accumulators.ts'
import { compileExpression, type Expression, scopeOf } from './expression.ts'

interface Field {
  readonly name: string
  readonly make: () => Accumulator
  readonly value: Expression
}

/** `$group`: documents with equal `_id` expressions, in the order in which the groups first appeared. */
export function compileGroup(spec: Document, variables: Document) {
  const { _id: key, ...fields } = spec
  if (key === undefined) throw new MongoFault('FailedToParse', 'a group specification must include an _id')
  const keyOf = compileExpression(key)
  const accumulators = Object.entries(fields).map(([name, operand]) => compileField(name, operand))
  return async function* group(documents: AsyncIterable<Document>): AsyncGenerator<Document> {
    const groups = new Map<string, { id: unknown; values: Accumulator[] }>()
    for await (const document of documents) {
      const scope = scopeOf(document, variables)
      const id = keyOf(scope) ?? null
      const name = encodeKey(id).toString('latin1')
      let found = groups.get(name)
      if (!found) {
        found = { id, values: accumulators.map(({ make }) => make()) }
        groups.set(name, found)
      }
      for (const [i, { value }] of accumulators.entries()) found.values[i]?.add(value(scope))
    }
    for (const { id, values } of groups.values()) {
      yield { _id: id, ...Object.fromEntries(accumulators.map(({ name }, i) => [name, values[i]?.result()])) }
    }
  }
}

function compileField(name: string, operand: unknown): Field {
  const entries = isDocument(operand) ? Object.entries(operand) : []
  const [entry] = entries
  if (!entry || entries.length !== 1) {
    throw new MongoFault('FailedToParse', `The field '${name}' must be an accumulator object`)
  }
  const make = ACCUMULATORS[entry[0]]
  if (!make) throw new MongoFault('InvalidPipelineOperator', `unknown group operator '${entry[0]}'`)
  return { name, make, value: compileExpression(entry[1]) }
}
