import type { DataImport } from '../domain/data-import.ts'
import type { Imports } from '../domain/import-ports.ts'
import { type Records, readRecord } from './records.ts'

/** How many are erased in one go. */
const LIMIT = 100

/** The time when an import is due is its lease as well; `attempts` is its fencing token. */
export function openImports({ DataImports }: Records): Imports {
  return {
    async insert({ id, ...fields }) {
      await DataImports.create({ _id: id, ...fields })
    },
    async find(id) {
      const found = await DataImports.findOne({ _id: id }).lean()
      return found ? readRecord<DataImport>(found) : undefined
    },
    async ofUser(userId, limit) {
      const found = await DataImports.find({ userId }).sort({ requestedAt: -1 }).limit(limit).lean()
      return found.map((record) => readRecord<DataImport>(record))
    },
    async arrived(id, now) {
      await DataImports.updateOne({ _id: id, status: 'RECEIVING' }, { $set: { status: 'QUEUED', dueAt: now } })
    },
    async take(now, until) {
      const taken = await DataImports.findOneAndUpdate(
        { dueAt: { $gt: new Date(0), $lte: now } },
        { $set: { dueAt: until, status: 'RUNNING', done: 0 }, $inc: { attempts: 1 } },
        { sort: { dueAt: 1 }, returnDocument: 'after' },
      ).lean()
      return taken ? readRecord<DataImport>(taken) : undefined
    },
    async change({ id, attempts }, change) {
      const changed = await DataImports.findOneAndUpdate(
        { _id: id, attempts, status: 'RUNNING' },
        { $set: change },
        { returnDocument: 'after' },
      ).lean()
      return changed ? readRecord<DataImport>(changed) : undefined
    },
    async expired(now) {
      const found = await DataImports.find({ expiresAt: { $lte: now } })
        .limit(LIMIT)
        .lean()
      return found.map((record) => readRecord<DataImport>(record))
    },
    async remove(id) {
      await DataImports.deleteOne({ _id: id })
    },
  }
}
