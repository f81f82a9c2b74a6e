import type { DataExport } from '../domain/data-export.ts'
import type { Exports } from '../domain/export-ports.ts'
import { type Records, readRecord } from './records.ts'

/** How many are erased in one go. */
const LIMIT = 100

/** The time when an export is due is its lease as well; `attempts` is its fencing token. */
export function openExports({ DataExports }: Records): Exports {
  return {
    async insert({ id, ...fields }) {
      await DataExports.create({ _id: id, ...fields })
    },
    async find(id) {
      const found = await DataExports.findOne({ _id: id }).lean()
      return found ? readRecord<DataExport>(found) : undefined
    },
    async ofUser(userId, limit) {
      const found = await DataExports.find({ userId }).sort({ requestedAt: -1 }).limit(limit).lean()
      return found.map((record) => readRecord<DataExport>(record))
    },
    async take(now, until) {
      const taken = await DataExports.findOneAndUpdate(
        { dueAt: { $gt: new Date(0), $lte: now } },
        { $set: { dueAt: until, status: 'RUNNING', done: 0 }, $inc: { attempts: 1 } },
        { sort: { dueAt: 1 }, returnDocument: 'after' },
      ).lean()
      return taken ? readRecord<DataExport>(taken) : undefined
    },
    async change({ id, attempts }, change) {
      const changed = await DataExports.findOneAndUpdate(
        { _id: id, attempts, status: 'RUNNING' },
        { $set: change },
        { returnDocument: 'after' },
      ).lean()
      return changed ? readRecord<DataExport>(changed) : undefined
    },
    async expired(now) {
      const found = await DataExports.find({ expiresAt: { $lte: now } })
        .limit(LIMIT)
        .lean()
      return found.map((record) => readRecord<DataExport>(record))
    },
    async remove(id) {
      await DataExports.deleteOne({ _id: id })
    },
  }
}
