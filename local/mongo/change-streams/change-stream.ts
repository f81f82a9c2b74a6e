import { Timestamp } from 'bson'
import { aggregateDocuments } from '../aggregate/pipeline.ts'
import type { Batch, BatchOptions, Cursor } from '../cursors/cursor-registry.ts'
import { MongoFault } from '../fault.ts'
import { fromTimestamp, type OplogEntry } from '../storage/oplog.ts'
import type { Store } from '../storage/store.ts'
import { type Document, encode, isDocument } from '../values/bson-codec.ts'
import { invalidateEvent, toChangeEvent } from './change-event.ts'
import { readResumeToken, toResumeToken } from './resume-token.ts'

const PIPELINE_STAGES = new Set([
  '$match',
  '$project',
  '$addFields',
  '$set',
  '$unset',
  '$replaceRoot',
  '$replaceWith',
  '$redact',
])
const OPTIONS = new Set([
  'fullDocument',
  'resumeAfter',
  'startAfter',
  'startAtOperationTime',
  'allChangesForCluster',
  'showExpandedEvents',
  'fullDocumentBeforeChange',
])
const READ_AHEAD = 500
const DEFAULT_WAIT_MS = 1000
const MOST_BATCH_BYTES = 12 * 1024 * 1024

/** What a stream watches: one collection, one database, or (neither given) all of them. */
interface Watched {
  readonly db: string | undefined
  readonly collection: string | undefined
}

/** Opens the cursor of a `$changeStream` pipeline on a collection, a database or the whole server. */
export function openChangeStream(
  store: Store,
  db: string,
  collection: string | undefined,
  pipeline: readonly unknown[],
): Cursor {
  const options = (pipeline[0] as Document).$changeStream
  if (!isDocument(options)) throw new MongoFault('FailedToParse', '$changeStream needs an object')
  const unknown = Object.keys(options).find((name) => !OPTIONS.has(name))
  if (unknown) throw new MongoFault('Location40415', `BSON field '$changeStream.${unknown}' is an unknown field.`)
  const before = options.fullDocumentBeforeChange
  if (before !== undefined && before !== 'off') {
    throw new MongoFault('CommandNotSupported', 'fullDocumentBeforeChange is not supported')
  }
  const stages = pipeline.slice(1)
  for (const stage of stages) {
    const name = isDocument(stage) ? (Object.keys(stage)[0] ?? '') : ''
    if (!PIPELINE_STAGES.has(name)) {
      throw new MongoFault('IllegalOperation', `${name} is not permitted in a $changeStream pipeline`)
    }
  }
  const watched = options.allChangesForCluster === true ? { db: undefined, collection: undefined } : { db, collection }
  const lookup = options.fullDocument !== undefined && options.fullDocument !== 'default'
  return new ChangeStream(
    store,
    `${db}.${collection ?? '$cmd.aggregate'}`,
    watched,
    startingPosition(store, options),
    lookup,
    stages,
  )
}

function startingPosition({ oplog }: Store, options: Document): number {
  const token = options.resumeAfter ?? options.startAfter
  let position = oplog.last
  if (token !== undefined) {
    const { sequence, invalidate } = readResumeToken(token)
    if (invalidate && options.resumeAfter !== undefined) {
      throw new MongoFault(
        'InvalidResumeToken',
        'Attempting to resume a change stream using resumeAfter is not allowed from an invalidate notification.',
      )
    }
    position = sequence
  } else if (options.startAtOperationTime instanceof Timestamp) {
    position = fromTimestamp(options.startAtOperationTime) - 1
  }
  if (position < oplog.floor) throw historyLost()
  return position
}

function historyLost(): MongoFault {
  return new MongoFault(
    'ChangeStreamHistoryLost',
    'Resume of change stream was not possible, as the resume point may no longer be in the oplog.',
    ['NonResumableChangeStreamError'],
  )
}

class ChangeStream implements Cursor {
  readonly namespace: string
  readonly #store: Store
  readonly #watched: Watched
  readonly #lookup: boolean
  readonly #stages: readonly unknown[]
  /** Everything up to here has been delivered or is of no concern. */
  #position: number
  #closed = false
  #wake: () => void = () => {}

  constructor(
    store: Store,
    namespace: string,
    watched: Watched,
    position: number,
    lookup: boolean,
    stages: readonly unknown[],
  ) {
    this.namespace = namespace
    this.#store = store
    this.#watched = watched
    this.#position = position
    this.#lookup = lookup
    this.#stages = stages
  }

  /** What is there; else waits for the next event of concern, until the time is up or the cursor is closed. */
  async next({ size, waitMs }: BatchOptions): Promise<Batch> {
    const deadline = Date.now() + (waitMs ?? DEFAULT_WAIT_MS)
    for (;;) {
      const batch = this.#read(size ?? Number.POSITIVE_INFINITY)
      if (batch.documents.length > 0 || batch.exhausted || this.#closed) return batch
      const remaining = deadline - Date.now()
      if (remaining <= 0) return batch
      await this.#oplogGrows(remaining)
    }
  }

  close(): void {
    this.#closed = true
    this.#wake()
  }

  #read(size: number): Batch {
    const { oplog } = this.#store
    const documents: Uint8Array[] = []
    let bytes = 0
    if (this.#position < oplog.floor) throw historyLost()
    while (documents.length < size && bytes < MOST_BATCH_BYTES) {
      const entries = oplog.after(this.#position, READ_AHEAD)
      for (const entry of entries) {
        if (documents.length >= size || bytes >= MOST_BATCH_BYTES) break
        this.#position = entry.sequence
        if (!this.#concerns(entry)) continue
        for (const event of this.#shape(toChangeEvent(this.#store, entry, this.#lookup))) {
          const encoded = encode(event)
          documents.push(encoded)
          bytes += encoded.length
        }
        if (this.#ends(entry)) {
          const token = toResumeToken(entry.sequence, true)
          return {
            documents: [...documents, ...this.#shape(invalidateEvent(entry)).map(encode)],
            exhausted: true,
            resumeToken: token,
          }
        }
      }
      if (entries.length < READ_AHEAD) break
    }
    return { documents, exhausted: false, resumeToken: toResumeToken(this.#position) }
  }

  #concerns({ event }: OplogEntry): boolean {
    const { db, collection } = this.#watched
    if (db !== undefined && event.db !== db) return false
    return collection === undefined || event.collection === collection
  }

  #ends({ event: { operation } }: OplogEntry): boolean {
    const { db, collection } = this.#watched
    return (
      (operation === 'drop' && collection !== undefined) ||
      (operation === 'dropDatabase' && db !== undefined && collection === undefined)
    )
  }

  #shape(event: Document): Document[] {
    if (this.#stages.length === 0) return [event]
    const shaped = aggregateDocuments([event], this.#stages, { view: this.#store.direct, db: '', variables: {} })
    if (shaped.some((document) => document._id === undefined)) {
      throw new MongoFault(
        'ChangeStreamFatalError',
        'Encountered an event whose _id field, which contains the resume token, was modified by the pipeline.',
        ['NonResumableChangeStreamError'],
      )
    }
    return shaped
  }

  async #oplogGrows(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#wake = resolve
    const stop = this.#store.onOplog(resolve)
    const timer = setTimeout(resolve, ms)
    try {
      await promise
    } finally {
      stop()
      clearTimeout(timer)
    }
  }
}
