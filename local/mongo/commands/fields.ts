import { MongoFault } from '../fault.ts'
import { type Document, isDocument, toNumber } from '../values/bson-codec.ts'
import { typeName } from '../values/type-names.ts'

/** `refused`: known to MongoDB, taken here only where it asks for nothing (false or null). */
type Kind = 'document' | 'array' | 'boolean' | 'number' | 'string' | 'any' | 'collation' | 'refused'
export type Fields = Readonly<Record<string, Kind>>

/** What every command takes. */
export const COMMON_FIELDS: Fields = {
  $db: 'string',
  lsid: 'document',
  txnNumber: 'number',
  startTransaction: 'boolean',
  autocommit: 'boolean',
  readConcern: 'document',
  writeConcern: 'document',
  maxTimeMS: 'number',
  comment: 'any',
  $readPreference: 'document',
  $clusterTime: 'document',
  apiVersion: 'string',
  apiStrict: 'boolean',
  apiDeprecationErrors: 'boolean',
}

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
    checkFields('readConcern', readConcern, { level: 'string', afterClusterTime: 'any', atClusterTime: 'refused' })
    const { level } = readConcern
    if (level !== undefined && !READ_CONCERNS.has(String(level))) {
      throw new MongoFault('FailedToParse', `readConcern level '${String(level)}' is not known`)
    }
  }
  if (!isDocument(writeConcern)) return
  checkFields('writeConcern', writeConcern, { w: 'any', j: 'boolean', wtimeout: 'number', fsync: 'refused' })
}
