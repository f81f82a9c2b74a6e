import { EJSON } from 'bson'
import { MongoFault } from '../fault.ts'
import type { Document } from '../values/bson-codec.ts'
import { fieldOf, valuesAt } from '../values/path.ts'
import type { Collection } from './catalogue.ts'
import type { IndexDefinition } from './index-definition.ts'

/** The E11000 error, with the key that was taken. */
export function duplicateKey({ db, name }: Collection, index: IndexDefinition, document: Document): MongoFault {
  const keyPattern: Document = {}
  const keyValue: Document = {}
  for (const field of index.fields) {
    keyPattern[field.name] = field.direction
    keyValue[field.name] =
      (field.path.length === 1 ? fieldOf(document, field.name) : valuesAt(document, field.path)[0]) ?? null
  }
  const shown = Object.entries(keyValue)
    .map(([field, value]) => `${field}: ${EJSON.stringify(value)}`)
    .join(', ')
  const message = `E11000 duplicate key error collection: ${db}.${name} index: ${index.name} dup key: { ${shown} }`
  return new MongoFault('DuplicateKey', message, [], { keyPattern, keyValue })
}
