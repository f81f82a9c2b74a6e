import { mongo } from 'mongoose'
import { type Deletion, openKey } from '../domain/deletion.ts'
import type { Deletions } from '../domain/deletion-ports.ts'
import { type DeletionRecord, type Records, readRecord } from './records.ts'

const DUPLICATE_KEY = 11_000

/** Deletions in MongoDB. When one is due is its lease as well: who takes it moves that time and raises the fence. */
export function openDeletions({ Deletions }: Records): Deletions {
  const read = (found: DeletionRecord | null) => found && readRecord<Deletion>(found)

  return {
    async plan({ id, ...deletion }) {
      try {
        return readRecord<Deletion>((await Deletions.create({ _id: id, ...deletion })).toObject())
      } catch (error) {
        if (!(error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY)) throw error
        const earlier = read(await Deletions.findOne({ open: deletion.open }).lean())
        if (!earlier) throw error
        return earlier
      }
    },
    async planned(userIds) {
      const found = await Deletions.find({ open: { $in: userIds.map((id) => openKey('ACCOUNT', id)) } }).lean()
      return found.map((record) => readRecord<Deletion>(record))
    },
    find: async (id) => read(await Deletions.findOne({ _id: id }).lean()),
    async cancel(userId) {
      const { deletedCount } = await Deletions.deleteOne({ open: openKey('ACCOUNT', userId), startedAt: null })
      return deletedCount > 0
    },
    async take(now, until) {
      return read(
        await Deletions.findOneAndUpdate(
          { dueAt: { $lte: now } },
          { $set: { dueAt: until }, $inc: { fence: 1, attempts: 1 } },
          { sort: { dueAt: 1 }, returnDocument: 'after' },
        ).lean(),
      )
    },
    async save({ id, fence }, change) {
      const { matchedCount } = await Deletions.updateOne({ _id: id, fence }, { $set: change })
      return matchedCount > 0
    },
    async known(ids) {
      const found = await Deletions.find({ _id: { $in: ids } }, { _id: 1 }).lean()
      return found.map(({ _id }) => _id)
    },
  }
}
