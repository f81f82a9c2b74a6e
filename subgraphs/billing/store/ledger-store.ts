import { type Connection, mongo } from 'mongoose'
import { prepareCollections } from '../../../platform/collections.ts'
import { USUAL_LOW_BALANCE } from '../domain/low-balance.ts'
import type { Ledger } from '../domain/ports.ts'
import { openBooks, readAutoTopUp, readBalance, readHold, readSpending, readTransfer } from './books.ts'
import { openRecords } from './records.ts'

/** How often a transaction is repeated that found a key taken. */
const ATTEMPTS = 5
const DUPLICATE_KEY = 11_000
const MOST_SPENDINGS = 1_000

/** The books in MongoDB. Makes collections and indexes that are missing before it answers. */
export async function openLedger(connection: Connection): Promise<Ledger> {
  const records = openRecords(connection)
  const { Balances, Transfers, Holds, Claims, Spendings, AutoTopUps, Closures, Calls } = records
  await prepareCollections([Balances, Transfers, Holds, Claims, Spendings, AutoTopUps, Closures, Calls])

  return {
    async transaction(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await connection.withSession((session) =>
            session.withTransaction(() => work(openBooks(records, session)), {
              readConcern: { level: 'snapshot' },
              writeConcern: { w: 'majority' },
            }),
          )
        } catch (error) {
          // A transaction that began earlier and did not see the other's key is no transient failure to the driver.
          const overtaken = error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY
          if (!overtaken || attempt === ATTEMPTS) throw error
        }
      }
    },
    async balances(workspaceIds) {
      const found = await Balances.find({ _id: { $in: workspaceIds } }).lean()
      return found.map(readBalance)
    },
    async lowBalances(workspaceIds) {
      const found = await Balances.find({ _id: { $in: workspaceIds } }, { lowBalance: 1 }).lean()
      return workspaceIds.map((id) => found.find(({ _id }) => _id === id)?.lowBalance ?? USUAL_LOW_BALANCE)
    },
    async autoTopUps(workspaceIds) {
      const found = await AutoTopUps.find({ _id: { $in: workspaceIds } }).lean()
      return found.map(readAutoTopUp)
    },
    async takeTopUp(now, until) {
      const taken = await AutoTopUps.findOneAndUpdate(
        { 'order.dueAt': { $lte: now } },
        { $set: { 'order.dueAt': until }, $inc: { 'order.attempts': 1 } },
        { sort: { 'order.dueAt': 1 }, returnDocument: 'after' },
      ).lean()
      return taken && readAutoTopUp(taken)
    },
    async owed(workspaceIds) {
      const found = await Claims.find({ workspaceId: { $in: workspaceIds }, open: true }).lean()
      const owed = new Map<string, number>()
      for (const { workspaceId, credits, taken } of found)
        owed.set(workspaceId, (owed.get(workspaceId) ?? 0) + credits - taken)
      return [...owed].map(([workspaceId, credits]) => ({ workspaceId, credits }))
    },
    async transfersAfter(workspaceId, sequence, limit) {
      const found = await Transfers.find({ workspaceId, sequence: { $gt: sequence } })
        .sort({ sequence: 1 })
        .limit(limit)
        .lean()
      return found.map(readTransfer)
    },
    async transfersBefore(workspaceId, sequence, limit) {
      const found = await Transfers.find({ workspaceId, ...(sequence !== null && { sequence: { $lt: sequence } }) })
        .sort({ sequence: -1 })
        .limit(limit)
        .lean()
      return found.map(readTransfer)
    },
    async spendings(workspaceId) {
      const found = await Spendings.find({ workspaceId }).sort({ _id: 1 }).limit(MOST_SPENDINGS).lean()
      return found.map(readSpending)
    },
    async forgetSpender(userId) {
      await Spendings.deleteMany({ subjectId: userId, kind: 'MEMBER' })
    },
    async workspacesAfter(workspaceId, limit) {
      const found = await Balances.find(workspaceId === null ? {} : { _id: { $gt: workspaceId } }, { _id: 1 })
        .sort({ _id: 1 })
        .limit(limit)
        .lean()
      return found.map(({ _id }) => _id)
    },
    async dueHolds(now, limit) {
      const found = await Holds.find({ state: 'OPEN', expiresAt: { $lte: now } })
        .sort({ expiresAt: 1 })
        .limit(limit)
        .lean()
      return found.map(readHold)
    },
  }
}
