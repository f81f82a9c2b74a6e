import { type Connection, Schema } from 'mongoose'
import { callModel } from '../../../platform/call-outbox.ts'
import type { AutoTopUp } from '../domain/auto-top-up.ts'
import type { Closure, ErasedObject } from '../domain/closure.ts'
import type { HoldState } from '../domain/hold.ts'
import type { Account, TransferKind } from '../domain/ledger.ts'
import type { Counted, Spending } from '../domain/spending.ts'

export interface BalanceRecord {
  /** Id of the workspace. */
  _id: string
  available: number
  held: number
  sequence: number
  /** Credits below which the owners are told, where they chose. */
  lowBalance?: number
  /** Set once the workspace is erased. */
  closed?: boolean
}

export interface TransferRecord {
  /** Business key. */
  _id: string
  workspaceId: string
  sequence: number
  kind: TransferKind
  debit: Account
  credit: Account
  credits: number
  generationId: string | null
  /** Missing in transfers that are older than payments. */
  reference?: string | null
  at: Date
  available: number
  held: number
}

export interface HoldRecord {
  /** `workspaceId/generationId` */
  _id: string
  workspaceId: string
  generationId: string
  credits: number
  state: HoldState
  expiresAt: Date
  /** Missing in holds that are older than budgets. */
  counted?: Counted | null
}

const options = { versionKey: false } as const
const id = { type: String, required: true } as const
const count = { type: Number, required: true } as const

const balances = new Schema<BalanceRecord>(
  { _id: id, available: count, held: count, sequence: count, lowBalance: Number, closed: Boolean },
  { ...options, collection: 'balances' },
)

const transfers = new Schema<TransferRecord>(
  {
    _id: id,
    workspaceId: id,
    sequence: count,
    kind: id,
    debit: id,
    credit: id,
    credits: count,
    generationId: { type: String, default: null },
    reference: { type: String, default: null },
    at: { type: Date, required: true },
    available: count,
    held: count,
  },
  { ...options, collection: 'transfers' },
).index({ workspaceId: 1, sequence: 1 }, { unique: true })

const counted = new Schema<Counted>({ spendingIds: [String], month: id }, { _id: false })

const holds = new Schema<HoldRecord>(
  {
    _id: id,
    workspaceId: id,
    generationId: id,
    credits: count,
    state: id,
    expiresAt: { type: Date, required: true },
    counted: { type: counted, default: null },
  },
  { ...options, collection: 'holds' },
)
  .index({ workspaceId: 1 }, { partialFilterExpression: { state: 'OPEN' } })
  .index({ expiresAt: 1 }, { partialFilterExpression: { state: 'OPEN' } })

export interface ClaimRecord {
  /** Stripe's id of the refund or dispute. */
  _id: string
  workspaceId: string
  kind: 'REFUND' | 'DISPUTE'
  credits: number
  taken: number
  reversed: boolean
  /** Whether credits are still owed. */
  open: boolean
}

const claims = new Schema<ClaimRecord>(
  {
    _id: id,
    workspaceId: id,
    kind: id,
    credits: count,
    taken: count,
    reversed: { type: Boolean, required: true },
    open: { type: Boolean, required: true },
  },
  { ...options, collection: 'claims' },
).index({ workspaceId: 1 }, { partialFilterExpression: { open: true } })

export type SpendingRecord = Omit<Spending, 'id'> & { _id: string }

const spendings = new Schema<SpendingRecord>(
  { _id: id, workspaceId: id, kind: id, subjectId: id, budget: Number, month: id, spent: count },
  { ...options, collection: 'spendings' },
)
  .index({ workspaceId: 1, kind: 1, subjectId: 1 }, { unique: true })
  .index({ subjectId: 1 })

/** `_id` is the workspace's id. */
export type AutoTopUpRecord = Omit<AutoTopUp, 'workspaceId'> & { _id: string }

const autoTopUps = new Schema<AutoTopUpRecord>(
  {
    _id: id,
    packId: id,
    currency: id,
    below: count,
    monthlyCap: count,
    active: { type: Boolean, required: true },
    stopped: { type: String, default: null },
    month: id,
    bought: count,
    orders: count,
    order: { type: Schema.Types.Mixed, default: null },
  },
  { ...options, collection: 'auto_top_ups' },
).index({ 'order.dueAt': 1 })

/** `_id` is the workspace's id. */
export type ClosureRecord = Omit<Closure, 'workspaceId'> & { _id: string }

const erasedObject = new Schema<ErasedObject>({ kind: id, sha256: id, bytes: Number, count }, { _id: false })

const closures = new Schema<ClosureRecord>(
  { _id: id, finishedAt: { type: Date, default: null }, objects: [erasedObject] },
  { ...options, collection: 'closures' },
).index({ 'objects.sha256': 1 })

/** The collections of the books, and what makes their indexes. */
export function openRecords(connection: Connection) {
  return {
    Balances: connection.model('Balance', balances),
    Transfers: connection.model('Transfer', transfers),
    Holds: connection.model('Hold', holds),
    Claims: connection.model('Claim', claims),
    Spendings: connection.model('Spending', spendings),
    AutoTopUps: connection.model('AutoTopUp', autoTopUps),
    Closures: connection.model('Closure', closures),
    Calls: callModel(connection),
  }
}

export type Records = ReturnType<typeof openRecords>
