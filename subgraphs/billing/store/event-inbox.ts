import { mongo } from 'mongoose'
import type { Inbox } from '../domain/payment-ports.ts'
import type { PaymentRecords } from './payment-records.ts'

const DUPLICATE_KEY = 11_000
/** How long whoever takes an event may work on it before another may, in milliseconds. */
const LEASE = 120_000
const RECONCILED = 'stripe'

/** Events from Stripe in MongoDB: what was stored has its effect, whichever process dies in between. */
export function openInbox({ Events, Reconciliations }: PaymentRecords): Inbox {
  return {
    async add({ id, type, at, subjects }, receivedAt) {
      const state = subjects.length > 0 ? 'PENDING' : 'UNKNOWN'
      try {
        await Events.create({ _id: id, type, at, subjects, state, receivedAt, attempts: 0, dueAt: receivedAt })
        return true
      } catch (error) {
        if (error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY) return false
        throw error
      }
    },
    async known(ids) {
      const found = await Events.find({ _id: { $in: ids } }, { _id: 1 }).lean()
      return new Set(found.map(({ _id }) => _id))
    },
    async take(now) {
      const event = await Events.findOneAndUpdate(
        { state: 'PENDING', dueAt: { $lte: now } },
        { $set: { dueAt: new Date(now.getTime() + LEASE) }, $inc: { attempts: 1 } },
        { sort: { dueAt: 1 }, returnDocument: 'after' },
      ).lean()
      if (!event) return null
      const { _id: id, type, at, subjects, attempts } = event
      return { id, type, at, subjects, attempts }
    },
    async done(id) {
      await Events.updateOne({ _id: id }, { $set: { state: 'DONE' } })
    },
    async failed(id, reason, dueAt) {
      const change = dueAt ? { reason, dueAt } : { reason, state: 'DEAD' as const }
      await Events.updateOne({ _id: id, state: 'PENDING' }, { $set: change })
    },
    async dead(limit) {
      const found = await Events.find({ state: 'DEAD' }, { type: 1, reason: 1, attempts: 1, receivedAt: 1 })
        .sort({ receivedAt: 1 })
        .limit(limit)
        .lean()
      return found.map(({ type, reason, attempts, receivedAt }) => ({ kind: type, reason, attempts, at: receivedAt }))
    },
    async waiting() {
      const [pending, dead] = await Promise.all([
        Events.countDocuments({ state: 'PENDING' }),
        Events.countDocuments({ state: 'DEAD' }),
      ])
      return { pending, dead }
    },
    async reconciledAt() {
      return (await Reconciliations.findById(RECONCILED).lean())?.at ?? null
    },
    async reconciled(at) {
      await Reconciliations.updateOne({ _id: RECONCILED }, { $set: { at } }, { upsert: true })
    },
  }
}
