import type { CursorRegistry } from '../cursors/cursor-registry.ts'
import { MongoFault } from '../fault.ts'
import type { Store } from '../storage/store.ts'
import type { StoreView } from '../storage/store-view.ts'
import type { ExecutedStatements } from '../transactions/executed-statements.ts'
import type { Sessions, TransactionName } from '../transactions/sessions.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { type Document, decode, isDocument, toNumber } from '../values/bson-codec.ts'

/** What every command may use of the server. */
export interface Server {
  readonly store: Store
  readonly cursors: CursorRegistry
  readonly sessions: Sessions
  readonly executed: ExecutedStatements
  /** host:port, as clients reach this server. */
  readonly address: () => string
}

/** One command as it runs. */
export interface CommandContext {
  readonly server: Server
  readonly connection: object
  readonly db: string
  readonly body: Document
  readonly sequences: ReadonlyMap<string, readonly Uint8Array[]>
  readonly name: TransactionName | undefined
  readonly transaction: Transaction | undefined
  readonly view: StoreView
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

/** `writes` commands run in one SQL transaction (or the client's) and are executed once when retried. */
export interface Command {
  readonly writes?: boolean
  readonly inTransaction?: boolean
  readonly run: (context: CommandContext) => Reply | Promise<Reply>
}

/** The collection that a command names in its own field. */
export function collectionName({ body, db }: CommandContext): string {
  const [command, name] = Object.entries(body)[0] ?? []
  if (typeof name !== 'string' || name === '') {
    throw new MongoFault('InvalidNamespace', `Invalid namespace specified '${db}.${String(name)}'`)
  }
  if (name.includes('\0') || name.startsWith('.')) {
    throw new MongoFault('InvalidNamespace', `Invalid collection name in ${command}: ${name}`)
  }
  return name
}

/** Documents of a bulk write: from the message's sequence or from the body. */
export function documentsOf({ body, sequences }: CommandContext, field: string): Document[] {
  const sequence = sequences.get(field)
  if (sequence) return sequence.map(decode)
  const list = body[field]
  if (!Array.isArray(list) || !list.every(isDocument)) {
    throw new MongoFault('TypeMismatch', `BSON field '${field}' is the wrong type, expected type 'array' of documents`)
  }
  return list
}

export function documentField(source: Document, field: string): Document {
  const value = source[field] ?? {}
  if (!isDocument(value)) throw new MongoFault('TypeMismatch', `Expected field ${field} to be of type object`)
  return value
}

export function integerField(source: Document, field: string): number | undefined {
  const value = source[field]
  if (value === undefined || value === null) return undefined
  const number = toNumber(value)
  if (number === undefined || !Number.isInteger(number) || number < 0) {
    throw new MongoFault('BadValue', `${field} must be a non-negative integer`)
  }
  return number
}
