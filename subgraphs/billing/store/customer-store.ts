import { setTimeout as delay } from 'node:timers/promises'
import { mongo } from 'mongoose'
import { upstreamUnavailable } from '../../../platform/errors.ts'
import type { Customers } from '../domain/payment-ports.ts'
import { hashOf } from './closure-store.ts'
import type { PaymentRecords } from './payment-records.ts'
import type { Records } from './records.ts'

const DUPLICATE_KEY = 11_000
/** Milliseconds: how long an order may take, how long another waits for it, and how often that one looks. */
const [ORDER_LEASE, ORDER_PATIENCE, LOOK_AGAIN] = [60_000, 10_000, 50]

/** Customers and subscriptions in MongoDB. */
export function openCustomers({
  CustomerRecords,
  Subscriptions,
  Closures,
}: PaymentRecords & Pick<Records, 'Closures'>): Customers {
  return {
    async idOf(workspaceId) {
      return (await CustomerRecords.findById(workspaceId).lean())?.customerId ?? null
    },
    async workspaceOf(customerId) {
      const known = await CustomerRecords.findOne({ customerId }).lean()
      const erased = known ?? (await Closures.findOne({ 'objects.sha256': hashOf([customerId]) }, { _id: 1 }).lean())
      return erased?._id ?? null
    },
    async add(workspaceId, customerId) {
      await CustomerRecords.updateOne({ _id: workspaceId }, { $setOnInsert: { customerId } }, { upsert: true })
    },
    async ordering(workspaceId, work) {
      const orderingUntil = await lock(CustomerRecords, workspaceId)
      try {
        return await work()
      } finally {
        await CustomerRecords.updateOne({ _id: workspaceId, orderingUntil }, { $unset: { orderingUntil: 1 } })
      }
    },
    async subscriptions(workspaceIds) {
      const found = await Subscriptions.find({
        workspaceId: { $in: workspaceIds },
        status: { $ne: 'CANCELED' },
      })
        .sort({ currentPeriodEnd: -1 })
        .lean()
      const subscriptions = found.map(({ _id, ...fields }) => ({ id: _id, ...fields }))
      // One whose first payment never came stands behind one that runs.
      return subscriptions.toSorted((a, b) => Number(a.status === 'INCOMPLETE') - Number(b.status === 'INCOMPLETE'))
    },
    async saveSubscription({ id, ...fields }) {
      const { workspaceId: _id, asOf } = fields
      try {
        await CustomerRecords.db.transaction(async (session) => {
          // Writing to the customer makes this and the erasure of the workspace conflict: late word of a subscription brings nothing back.
          const { matchedCount } = await CustomerRecords.updateOne({ _id }, { $set: { savedAt: asOf } }, { session })
          if (matchedCount === 0) return
          await Subscriptions.replaceOne({ _id: id, asOf: { $lte: asOf } }, fields, { upsert: true, session })
        })
      } catch (error) {
        // A later answer is there already: the filter misses it, and the insert finds its id taken.
        if (!(error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY)) throw error
      }
    },
  }
}

/** Takes the lease of a workspace's orders; waits while somebody else has it. */
async function lock(CustomerRecords: PaymentRecords['CustomerRecords'], workspaceId: string): Promise<Date> {
  for (let waited = 0; waited < ORDER_PATIENCE; waited += LOOK_AGAIN) {
    const now = new Date()
    const orderingUntil = new Date(now.getTime() + ORDER_LEASE)
    const { modifiedCount } = await CustomerRecords.updateOne(
      { _id: workspaceId, $or: [{ orderingUntil: { $exists: false } }, { orderingUntil: { $lte: now } }] },
      { $set: { orderingUntil } },
    )
    if (modifiedCount === 1) return orderingUntil
    await delay(LOOK_AGAIN)
  }
  throw upstreamUnavailable('Somebody else is ordering for this workspace. Try again in a moment.')
}
