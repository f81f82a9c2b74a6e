import { Binary } from 'bson'
import { type OplogEntry, toTimestamp } from '../storage/oplog.ts'
import type { Store } from '../storage/store.ts'
import { type Document, decode } from '../values/bson-codec.ts'
import { encodeKey } from '../values/key-encoding.ts'
import { toResumeToken } from './resume-token.ts'

/** Looks up the present version of updated documents when `lookup` is set. */
export function toChangeEvent(store: Store, { sequence, at, event }: OplogEntry, lookup: boolean): Document {
  const { operation, db, collection, id, full, update } = event
  const head = {
    _id: toResumeToken(sequence),
    operationType: operation,
    clusterTime: toTimestamp(sequence),
    wallTime: at,
  }
  const ns = collection === undefined ? { db } : { db, coll: collection }
  if (operation === 'drop' || operation === 'dropDatabase') return { ...head, ns }
  const documentKey = { _id: id }
  if (full !== undefined) return { ...head, fullDocument: decode(bytesOf(full)), ns, documentKey }
  if (operation === 'delete') return { ...head, ns, documentKey }
  const current =
    lookup && collection !== undefined ? store.catalogue.find(db, collection)?.table.get(encodeKey(id)) : undefined
  return {
    ...head,
    ...(lookup && { fullDocument: current ? current.document : null }),
    ns,
    documentKey,
    updateDescription: update,
  }
}

export function invalidateEvent({ sequence, at }: OplogEntry): Document {
  return {
    _id: toResumeToken(sequence, true),
    operationType: 'invalidate',
    clusterTime: toTimestamp(sequence),
    wallTime: at,
  }
}

const bytesOf = (full: unknown): Uint8Array => (full instanceof Binary ? full.value() : (full as Uint8Array))
