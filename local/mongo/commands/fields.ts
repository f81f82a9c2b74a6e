import { MongoFault } from '../fault.ts'
import { type Document, isDocument, toNumber } from '../values/bson-codec.ts'
import { typeName } from '../values/type-names.ts'

/** `refused`: known to MongoDB, taken here only where it asks for nothing (false or null). */
type Kind = 'document' | 'array' | 'boolean' | 'number' | 'string' | 'any' | 'collation' | 'refused'
export type Fields = Readonly<Record<string, Kind>>

/** Fields given by kind, their names separated by spaces, and other fields with them. */
export function fieldsOf(names: Partial<Record<Kind, string>>, others: Fields = {}): Fields {
  const given = Object.entries(names).flatMap(([kind, list]) => list.split(' ').map((name) => [name, kind]))
  return { ...others, ...Object.fromEntries(given) }
}

/** What every command takes. */
export const COMMON_FIELDS: Fields = fieldsOf({
  string: '$db apiVersion',
  document: 'lsid readConcern writeConcern $readPreference $clusterTime',
  number: 'txnNumber maxTimeMS',
  boolean: 'startTransaction autocommit apiStrict apiDeprecationErrors',
  any: 'comment',
})

const ACCEPTS: Record<Kind, (value: unknown) => boolean> = {
  document: isDocument,
  array: Array.isArray,
  boolean: (value) => typeof value === 'boolean' || toNumber(value) !== undefined,
  number: (value) => toNumber(value) !== undefined,
  string: (value) => typeof value === 'string',
  any: () => true,
  collation: isDocument,
  refused: () => true,
}

/** Refuses fields that do not exist, have the wrong type, or ask for what is not supported here. */
export function checkFields(owner: string, given: Document, fields: Fields): void {
  for (const [name, value] of Object.entries(given)) {
    const kind = fields[name]
    if (!kind) throw new MongoFault('Location40415', `BSON field '${owner}.${name}' is an unknown field.`)
    if (value === null || value === undefined) continue
    if (!ACCEPTS[kind](value)) {
      const message = `BSON field '${owner}.${name}' is the wrong type '${typeName(value)}', expected type '${kind}'`
      throw new MongoFault('TypeMismatch', message)
    }
    const asks = kind === 'collation' ? (value as Document).locale !== 'simple' : kind === 'refused' && value !== false
    if (asks) throw new MongoFault('CommandNotSupported', `the option '${name}' of ${owner} is not supported`)
  }
}

const READ_CONCERNS = new Set(['local', 'available', 'majority', 'snapshot', 'linearizable'])

/** Checks a command's own fields and those that every command takes. */
export function checkCommand(name: string, body: Document, fields: Fields): void {
  checkFields(name, body, { ...COMMON_FIELDS, ...fields })
  const { readConcern, writeConcern } = body
  if (isDocument(readConcern)) {
    checkFields(
      'readConcern',
      readConcern,
      fieldsOf({ string: 'level', any: 'afterClusterTime', refused: 'atClusterTime' }),
    )
    const { level } = readConcern
    if (level !== undefined && !READ_CONCERNS.has(String(level))) {
      throw new MongoFault('FailedToParse', `readConcern level '${String(level)}' is not known`)
    }
    if (level === 'snapshot' && body.autocommit !== false) {
      throw new MongoFault('CommandNotSupported', "readConcern level 'snapshot' is supported in transactions only")
    }
  }
  if (!isDocument(writeConcern)) return
  checkFields('writeConcern', writeConcern, fieldsOf({ any: 'w', boolean: 'j', number: 'wtimeout', refused: 'fsync' }))
}
