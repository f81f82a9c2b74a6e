import { type ClientSession, type Connection, Schema } from 'mongoose'
import type { ServiceClient } from './service-client.ts'

/** A call to another service that a change here asks for. */
export interface Call<Operation extends string = string> {
  /** The other service must take a repeated call with the same key for the same. */
  key: string
  /** Whose data the input holds; null for nobody's. */
  workspaceId: string | null
  operation: Operation
  input: object
}

/** `_id` is operation and key. */
export interface CallRecord {
  _id: string
  workspaceId: string | null
  operation: string
  input: object
  queuedAt: Date
  /** When somebody may take it up: later than now while it is under way, or after a failure. */
  dueAt: Date
  attempts: number
}

/** How long somebody is believed to be at a call, in milliseconds; longer than a service client waits. */
const LEASE = 30_000
/** Pause after the first failure, in milliseconds; each further one doubles it. */
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 10 * 60_000

const schema = new Schema<CallRecord>(
  {
    _id: { type: String, required: true },
    workspaceId: { type: String, default: null },
    operation: { type: String, required: true },
    input: { type: Object, required: true },
    queuedAt: { type: Date, required: true },
    dueAt: { type: Date, required: true },
    attempts: { type: Number, required: true },
  },
  { versionKey: false, minimize: false, collection: 'calls' },
)
  .index({ dueAt: 1 })
  .index({ attempts: -1, queuedAt: 1 })
  .index({ workspaceId: 1 })

/** The collection, which its service prepares with its others. */
export const callModel = (connection: Connection) => connection.model('Call', schema)

export type CallModel = ReturnType<typeof callModel>

/**
 * Adds a call in the transaction of its cause: it is made if and only if that happened, soon after, and again until it is answered.
 */
export async function addCall<Operation extends string>(
  calls: CallModel,
  { key, workspaceId, operation, input }: Call<Operation>,
  { now, session }: { now: Date; session?: ClientSession },
): Promise<void> {
  const call = { workspaceId, operation, input, queuedAt: now, dueAt: now, attempts: 0 }
  await calls.updateOne(
    { _id: `${operation}:${key}` },
    { $setOnInsert: call },
    { upsert: true, ...(session && { session }) },
  )
}

/**
 * Makes all calls that are due. Several processes may do so at once: each call is taken by one, and by another when that one dies.
 *
 * @param operations what each operation is: a GraphQL document with the variable `$input`
 * @param report told of each call that failed and is made again later
 */
export async function makeCalls(
  calls: CallModel,
  {
    client,
    operations,
    now,
    report,
  }: {
    client: Pick<ServiceClient, 'execute'>
    operations: Readonly<Record<string, string>>
    now: () => Date
    report: (event: 'call-failed', fields: { operation: string; attempts: number; error: unknown }) => void
  },
): Promise<void> {
  for (;;) {
    const time = now()
    const call = await calls
      .findOneAndUpdate(
        { dueAt: { $lte: time } },
        { $set: { dueAt: new Date(time.getTime() + LEASE) }, $inc: { attempts: 1 } },
        { sort: { dueAt: 1 }, returnDocument: 'after' },
      )
      .lean()
    if (!call) return
    const { _id, operation, input, attempts } = call
    try {
      const document = operations[operation]
      if (document === undefined) throw new Error(`There is no operation ${operation}`)
      await client.execute(document, { input })
      await calls.deleteOne({ _id })
    } catch (error) {
      report('call-failed', { operation, attempts, error })
      const dueAt = new Date(now().getTime() + Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempts - 1)))
      await calls.updateOne({ _id, attempts }, { $set: { dueAt } })
    }
  }
}

/** What could not be delivered, without its content. */
export interface DeadLetter {
  /** What it was, such as the name of an operation. */
  kind: string
  /** Why, as a code or in a few technical words; null where it is not known. */
  reason: string | null
  attempts: number
  /** When it was queued. */
  at: Date
}

/** Failures after which a call is no longer a matter of a short outage: about half an hour of trying. */
const STUCK = 10

/** Calls that fail again and again and are still made now and then, the oldest first. */
export async function stuckCalls(calls: CallModel, limit: number): Promise<DeadLetter[]> {
  const found = await calls
    .find({ attempts: { $gte: STUCK } }, { operation: 1, attempts: 1, queuedAt: 1 })
    .sort({ attempts: -1, queuedAt: 1 })
    .limit(limit)
    .lean()
  return found.map(({ operation, attempts, queuedAt }) => ({ kind: operation, reason: null, attempts, at: queuedAt }))
}
