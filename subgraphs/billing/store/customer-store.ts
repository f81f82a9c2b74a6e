import { mongo } from 'mongoose'
import type { Customers } from '../domain/payment-ports.ts'
import type { PaymentRecords } from './payment-records.ts'

const DUPLICATE_KEY = 11_000

/** Customers and subscriptions in MongoDB. */
export function openCustomers({ CustomerRecords, Subscriptions }: PaymentRecords): Customers {
  return {
    async idOf(workspaceId) {
      return (await CustomerRecords.findById(workspaceId).lean())?.customerId ?? null
    },
    async workspaceOf(customerId) {
      return (await CustomerRecords.findOne({ customerId }).lean())?._id ?? null
    },
    async add(workspaceId, customerId) {
      await CustomerRecords.updateOne({ _id: workspaceId }, { $setOnInsert: { customerId } }, { upsert: true })
    },
    async subscriptions(workspaceIds) {
      const found = await Subscriptions.find({
        workspaceId: { $in: workspaceIds },
        status: { $nin: ['CANCELED', 'INCOMPLETE'] },
      })
        .sort({ currentPeriodEnd: -1 })
        .lean()
      return found.map(({ _id, ...fields }) => ({ id: _id, ...fields }))
    },
    async saveSubscription({ id, ...fields }) {
      try {
        await Subscriptions.replaceOne({ _id: id, asOf: { $lte: fields.asOf } }, fields, { upsert: true })
      } catch (error) {
        // A later answer is there already: the filter misses it, and the insert finds its id taken.
        if (!(error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY)) throw error
      }
    },
  }
}
