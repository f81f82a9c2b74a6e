import { type Deletion, openKey } from '../domain/deletion.ts'
import type { Deletions } from '../domain/deletion-ports.ts'
import type { DeletionRecord } from './privacy-records.ts'
import { type Records, readRecord } from './records.ts'

/** Deletions in MongoDB. When one is due is its lease as well: who takes it moves that time and raises the fence. */
export function openDeletions({ Deletions }: Records): Deletions {
  const read = (found: DeletionRecord | null) => found && readRecord<Deletion>(found)

  return {
    async plan({ id, open, ...deletion }) {
      const planned = await Deletions.findOneAndUpdate(
        { open },
        { $setOnInsert: { _id: id, ...deletion } },
        { upsert: true, returnDocument: 'after' },
      ).lean()
      if (!planned) throw new Error('A deletion was not written')
      return readRecord<Deletion>(planned)
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
    async restore({ id, ...deletion }) {
      await Deletions.replaceOne({ _id: id }, deletion, { upsert: true })
    },
  }
}
