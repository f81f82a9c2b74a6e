import { Binary } from 'bson'
import { MongoFault } from '../fault.ts'
import { type OplogEntry, toTimestamp } from '../storage/oplog.ts'
import type { Store } from '../storage/store.ts'
import { type Document, decode, isDocument } from '../values/bson-codec.ts'
import { encodeKey } from '../values/key-encoding.ts'

const HEX = /^[0-9a-f]{16}(69)?$/

/** The resume token of an oplog position; that of an `invalidate` event is marked. */
export function toResumeToken(sequence: number, invalidate = false): Document {
  return { _data: sequence.toString(16).padStart(16, '0') + (invalidate ? '69' : '') }
}

export function readResumeToken(token: unknown): { sequence: number; invalidate: boolean } {
  const data = isDocument(token) ? token._data : undefined
  if (typeof data !== 'string' || !HEX.test(data)) {
    throw new MongoFault('InvalidResumeToken', 'the resume token was not made by this server')
  }
  return { sequence: Number.parseInt(data.slice(0, 16), 16), invalidate: data.length > 16 }
}

/** What happened as a stream tells it; `lookup` adds the present version of updated documents. */
export function toChangeEvent({ catalogue }: Store, { sequence, at, event }: OplogEntry, lookup: boolean): Document {
  const { operation, db, collection, id, to, full, update, transaction } = event
  const place = { clusterTime: toTimestamp(sequence), wallTime: at, ...transaction }
  const head = { _id: toResumeToken(sequence), operationType: operation, ...place }
  if (collection === undefined) return { ...head, ns: { db } }
  const ns = { db, coll: collection }
  if (operation === 'drop') return { ...head, ns }
  if (operation === 'rename') return { ...head, ns, to }
  const documentKey = { _id: id }
  if (full !== undefined) {
    const bytes: unknown = full
    return { ...head, fullDocument: decode(bytes instanceof Binary ? bytes.value() : full), ns, documentKey }
  }
  if (operation === 'delete') return { ...head, ns, documentKey }
  if (!lookup) return { ...head, ns, documentKey, updateDescription: update }
  const fullDocument = catalogue.find(db, collection)?.table.get(encodeKey(id))?.document ?? null
  return { ...head, fullDocument, ns, documentKey, updateDescription: update }
}

export function invalidateEvent({ sequence, at }: OplogEntry): Document {
  const _id = toResumeToken(sequence, true)
  return { _id, operationType: 'invalidate', clusterTime: toTimestamp(sequence), wallTime: at }
}
