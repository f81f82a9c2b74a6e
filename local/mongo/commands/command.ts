import type { CursorRegistry } from '../cursors/cursor-registry.ts'
import { MongoFault } from '../fault.ts'
import type { Store } from '../storage/store.ts'
import type { StoreView } from '../storage/store-view.ts'
import type { OperationName, SessionRecords } from '../transactions/session-records.ts'
import type { Sessions } from '../transactions/sessions.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { type Document, decode, isDocument, toNumber } from '../values/bson-codec.ts'
import type { FailPoint } from './fail-point.ts'
import type { Fields } from './fields.ts'

/** What every command may use of the server. */
export interface Server {
  readonly store: Store
  readonly cursors: CursorRegistry
  readonly sessions: Sessions
  readonly records: SessionRecords
  readonly failPoint: FailPoint
  /** host:port, as clients reach this server. */
  readonly address: () => string
}

/** A client's connection. */
export interface Connection {
  /** The client's port tells it from others that are open. */
  readonly remotePort?: number | undefined
  destroy(): void
}

/** One command as it runs. */
export interface CommandContext {
  readonly server: Server
  readonly connection: Connection
  readonly db: string
  readonly body: Document
  readonly sequences: ReadonlyMap<string, readonly Uint8Array[]>
  /** Of a retryable write, and of every statement of a transaction. */
  readonly name: OperationName | undefined
  readonly transaction: Transaction | undefined
  readonly view: StoreView
  /** When `maxTimeMS` is over, on the clock of `performance.now()`. */
  readonly deadline: number | undefined
}

/** A reply that is a batch of a cursor; its documents are BSON already. */
export class CursorReply {
  readonly field: 'firstBatch' | 'nextBatch'
  readonly documents: readonly Uint8Array[]
  readonly cursor: Document

  constructor(field: 'firstBatch' | 'nextBatch', documents: readonly Uint8Array[], cursor: Document) {
    this.field = field
    this.documents = documents
    this.cursor = cursor
  }
}

export type Reply = Document | CursorReply

export interface Command {
  /** What it may be given besides what every command takes; undefined for anything. */
  readonly fields: Fields | undefined
  readonly inTransaction?: boolean
  readonly run: (context: CommandContext) => Reply | Promise<Reply>
}

/** The collection that a command names in its own field. */
export const collectionName = ({ body, db }: CommandContext): string => validName(db, Object.values(body)[0])

/** Database and collection of a namespace such as `shop.orders`. */
export function namespaceOf(namespace: unknown): [db: string, collection: string] {
  const [db = '', ...names] = String(namespace).split('.')
  return [db, validName(db, names.join('.'))]
}

function validName(db: string, name: unknown): string {
  const valid = typeof name === 'string' && name !== '' && !name.includes('\0') && !name.startsWith('.')
  if (valid && !name.includes('$')) return name
  throw new MongoFault('InvalidNamespace', `Invalid namespace specified '${db}.${String(name)}'`)
}

/** Documents of a bulk write: from the message's sequence or from the body. */
export function documentsOf({ body, sequences }: CommandContext, field: string): Document[] {
  const list = sequences.get(field)?.map(decode) ?? body[field]
  if (Array.isArray(list) && list.every(isDocument)) return list
  throw new MongoFault('TypeMismatch', `BSON field '${field}' is the wrong type, expected an array of documents`)
}

export function documentField(source: Document, field: string): Document {
  return (source[field] ?? {}) as Document
}

export function integerField(source: Document, field: string): number | undefined {
  const number = toNumber(source[field])
  if (number === undefined || (Number.isInteger(number) && number >= 0)) return number
  throw new MongoFault('BadValue', `BSON field '${field}' value must be >= 0, actual value '${number}'`)
}

/** Variables of `let`, and the time that `$$NOW` gives throughout the command. */
export function variablesOf(body: Document): Document {
  return { NOW: new Date(), ...documentField(body, 'let') }
}
