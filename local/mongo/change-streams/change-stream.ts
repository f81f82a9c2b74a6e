import { Timestamp } from 'bson'
import { requireStage } from '../aggregate/pipeline.ts'
import { compileTransform, readStage, type TransformMany } from '../aggregate/transforms.ts'
import { checkFields, type Fields, fieldsOf } from '../commands/fields.ts'
import { type Batch, type BatchOptions, type Cursor, MOST_BATCH_BYTES } from '../cursors/cursor-registry.ts'
import { MongoFault } from '../fault.ts'
import { fromTimestamp, type OplogEntry } from '../storage/oplog.ts'
import type { Store } from '../storage/store.ts'
import { type Document, encode, isDocument } from '../values/bson-codec.ts'
import { invalidateEvent, readResumeToken, toChangeEvent, toResumeToken } from './change-event.ts'

const FIELDS: Fields = fieldsOf({
  string: 'fullDocument fullDocumentBeforeChange',
  document: 'resumeAfter startAfter',
  any: 'startAtOperationTime',
  boolean: 'allChangesForCluster',
  refused: 'showExpandedEvents',
})
const STAGES = new Set(['$match', '$project', '$addFields', '$set', '$unset', '$replaceRoot', '$replaceWith'])
const READ_AHEAD = 500
const DEFAULT_WAIT_MS = 1000
/** Drivers must not resume on an error with this label. */
const FATAL = ['NonResumableChangeStreamError']

/** What a stream watches: one collection, one database, or (neither given) all of them. */
interface Watched {
  readonly db?: string
  readonly collection?: string | undefined
}

/** Opens the cursor of a `$changeStream` pipeline on a collection, a database or the whole server. */
export function openChangeStream(
  store: Store,
  db: string,
  collection: string | undefined,
  [first, ...pipeline]: readonly unknown[],
): Cursor {
  const options = readStage(first)[1]
  if (!isDocument(options)) throw new MongoFault('FailedToParse', '$changeStream needs an object')
  checkFields('$changeStream', options, FIELDS)
  const { fullDocument = 'default', fullDocumentBeforeChange = 'off' } = options
  if ((fullDocument !== 'default' && fullDocument !== 'updateLookup') || fullDocumentBeforeChange !== 'off') {
    throw new MongoFault('CommandNotSupported', 'pre- and post-images of changes are not supported')
  }
  const transforms = pipeline.map((stage) => {
    const [name] = readStage(stage)
    const transform = STAGES.has(requireStage(name)) ? compileTransform(stage, {}) : undefined
    if (transform) return transform
    throw new MongoFault('IllegalOperation', `${name} is not permitted in a $changeStream pipeline`)
  })
  const watched = options.allChangesForCluster === true ? {} : { db, collection }
  const shape = (event: Document) => shaped(event, transforms)
  const position = startingPosition(store, options)
  return followOplog(store, `${db}.${collection ?? '$cmd.aggregate'}`, watched, position, (entry) => {
    const events = shape(toChangeEvent(store, entry, fullDocument === 'updateLookup'))
    return ends(watched, entry) ? [...events, ...shape(invalidateEvent(entry))] : events
  })
}

function startingPosition({ oplog }: Store, options: Document): number {
  const { resumeAfter, startAfter, startAtOperationTime } = options
  if ([resumeAfter, startAfter, startAtOperationTime].filter((start) => start !== undefined).length > 1) {
    throw new MongoFault('BadValue', 'Only one of resumeAfter, startAfter and startAtOperationTime may be given')
  }
  let position = oplog.last
  if (startAtOperationTime instanceof Timestamp) position = fromTimestamp(startAtOperationTime) - 1
  const token = resumeAfter ?? startAfter
  if (token !== undefined) {
    const { sequence, invalidate } = readResumeToken(token)
    if (invalidate && resumeAfter !== undefined) {
      throw new MongoFault('InvalidResumeToken', 'resumeAfter is not allowed from an invalidate notification')
    }
    position = sequence
  }
  if (position < oplog.floor) throw historyLost()
  return position
}

function historyLost(): MongoFault {
  const message = 'Resume of change stream was not possible, as the resume point may no longer be in the oplog.'
  return new MongoFault('ChangeStreamHistoryLost', message, FATAL)
}

function concerns({ db, collection }: Watched, { event }: OplogEntry): boolean {
  return (db === undefined || event.db === db) && (collection === undefined || event.collection === collection)
}

/** Whether what was watched is no more. */
function ends({ db, collection }: Watched, { event: { operation } }: OplogEntry): boolean {
  return collection === undefined
    ? operation === 'dropDatabase' && db !== undefined
    : operation === 'drop' || operation === 'rename'
}

function shaped(event: Document, transforms: readonly TransformMany[]): Document[] {
  const events = transforms.reduce<Document[]>((current, transform) => current.flatMap(transform), [event])
  if (events.every(({ _id }) => _id !== undefined)) return events
  const message = 'Encountered an event whose _id field, the resume token, was modified by the pipeline.'
  throw new MongoFault('ChangeStreamFatalError', message, FATAL)
}

/** A cursor that waits for more at the end of the oplog. */
function followOplog(
  store: Store,
  namespace: string,
  watched: Watched,
  start: number,
  eventsOf: (entry: OplogEntry) => Document[],
): Cursor {
  const { oplog } = store
  /** Everything up to here has been delivered or is of no concern. */
  let position = start
  let closed = false
  let wake: () => void = () => {}

  function read(size: number): Batch {
    const documents: Uint8Array[] = []
    let bytes = 0
    let entries: OplogEntry[] = []
    if (position < oplog.floor) throw historyLost()
    const isFull = () => documents.length >= size || bytes >= MOST_BATCH_BYTES / 2
    do {
      entries = oplog.after(position, Math.min(READ_AHEAD, size))
      for (const entry of entries) {
        if (isFull()) break
        position = entry.sequence
        if (!concerns(watched, entry)) continue
        const events = eventsOf(entry).map(encode)
        documents.push(...events)
        bytes += events.reduce((sum, { length }) => sum + length, 0)
        if (ends(watched, entry)) return { documents, exhausted: true, resumeToken: toResumeToken(position, true) }
      }
    } while (entries.length > 0 && !isFull())
    return { documents, exhausted: false, resumeToken: toResumeToken(position) }
  }

  async function oplogGrows(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    wake = resolve
    const stop = store.onOplog(resolve)
    const timer = setTimeout(resolve, ms)
    await promise
    stop()
    clearTimeout(timer)
  }

  return {
    namespace,
    /** What is there; else waits for the next event of concern, until the time is up or the cursor is closed. */
    async next({ size = Number.POSITIVE_INFINITY, waitMs = DEFAULT_WAIT_MS }: BatchOptions): Promise<Batch> {
      const deadline = Date.now() + waitMs
      for (;;) {
        const batch = read(size)
        const remaining = deadline - Date.now()
        if (batch.documents.length > 0 || batch.exhausted || closed || remaining <= 0) return batch
        await oplogGrows(remaining)
      }
    },
    close() {
      closed = true
      wake()
    },
  }
}
