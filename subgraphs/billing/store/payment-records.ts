import { type Connection, Schema } from 'mongoose'
import { prepareCollections } from '../../../platform/collections.ts'
import type { Subject } from '../domain/payment-ports.ts'
import type { BillingSubscription } from '../domain/subscription.ts'

export interface CustomerRecord {
  /** Id of the workspace. */
  _id: string
  customerId: string
  /** Until when somebody orders for the workspace. */
  orderingUntil?: Date
  /** The state of a subscription that was saved last. */
  savedAt?: Date
}

export interface SubscriptionRecord extends Omit<BillingSubscription, 'id'> {
  /** Stripe's id. */
  _id: string
}

/**
 * An event as far as it is needed: what Stripe sends with it tells of people, so it is not kept. DEAD ones wait for a
 * person; UNKNOWN ones concern nothing that billing keeps.
 */
export interface EventRecord {
  /** Stripe's id. */
  _id: string
  type: string
  at: Date
  receivedAt: Date
  subjects: Subject[]
  state: 'PENDING' | 'DONE' | 'DEAD' | 'UNKNOWN'
  attempts: number
  dueAt: Date
  reason: string | null
}

export interface ReconciliationRecord {
  _id: string
  at: Date
}

const options = { versionKey: false } as const
const text = { type: String, required: true } as const
const instant = { type: Date, required: true } as const

const customers = new Schema<CustomerRecord>(
  { _id: text, customerId: text, orderingUntil: Date, savedAt: Date },
  { ...options, collection: 'customers' },
).index({ customerId: 1 }, { unique: true })

const subscriptions = new Schema<SubscriptionRecord>(
  {
    _id: text,
    workspaceId: text,
    planId: text,
    interval: text,
    next: { type: Schema.Types.Mixed, default: null },
    currency: text,
    status: text,
    cancelAtPeriodEnd: { type: Boolean, required: true },
    currentPeriodEnd: instant,
    due: { type: Schema.Types.Mixed, default: null },
    asOf: instant,
  },
  { ...options, collection: 'subscriptions' },
).index({ workspaceId: 1 })

const events = new Schema<EventRecord>(
  {
    _id: text,
    type: text,
    at: instant,
    receivedAt: instant,
    subjects: { type: [{ kind: text, id: text, _id: false }], required: true },
    state: text,
    attempts: { type: Number, required: true },
    dueAt: instant,
    reason: { type: String, default: null },
  },
  { ...options, collection: 'payment_events' },
)
  .index({ dueAt: 1 }, { partialFilterExpression: { state: 'PENDING' } })
  .index({ state: 1, receivedAt: 1 })

const reconciliations = new Schema<ReconciliationRecord>(
  { _id: text, at: instant },
  { ...options, collection: 'reconciliations' },
)

/** The collections of what billing knows from Stripe. */
export const paymentModels = (connection: Connection) => ({
  CustomerRecords: connection.model('Customer', customers),
  Subscriptions: connection.model('Subscription', subscriptions),
  Events: connection.model('PaymentEvent', events),
  Reconciliations: connection.model('Reconciliation', reconciliations),
})

/** The same, with those and their indexes made that are missing. */
export async function openPaymentRecords(connection: Connection) {
  const records = paymentModels(connection)
  await prepareCollections(Object.values(records))
  return records
}

export type PaymentRecords = Awaited<ReturnType<typeof openPaymentRecords>>
