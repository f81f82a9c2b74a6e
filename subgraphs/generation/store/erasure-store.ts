import { FORMER_MEMBER } from '../../../platform/former-member.ts'
import type { Erasure, Erasures } from '../domain/erasure.ts'
import { readGeneration } from './generation-store.ts'
import { holdings } from './holdings.ts'
import type { ErasureRecord, Records } from './records.ts'

const readErasure = ({ _id, ...fields }: ErasureRecord): Erasure => ({ workspaceId: _id, ...fields })

/** Erasures in MongoDB. What belongs to a workspace is found by `holdings`. */
export function openErasures(records: Records): Erasures {
  const { Generations, Uploads, Presets, Deletions, Erasures } = records
  const held = (workspaceId: string) =>
    Object.entries(holdings).flatMap(([name, holding]) =>
      'workspace' in holding
        ? [
            {
              documents: records[name as keyof Records].collection,
              filter: { [holding.workspace]: workspaceId as never },
            },
          ]
        : [],
    )

  return {
    async begin(workspaceId, now) {
      const found = await Erasures.findOneAndUpdate(
        { _id: workspaceId },
        { $setOnInsert: { startedAt: now, finishedAt: null, objects: [], sweepAt: null } },
        { upsert: true, returnDocument: 'after' },
      ).lean()
      if (!found) throw new Error('An erasure was not written')
      return readErasure(found)
    },
    isErased: async (workspaceId) => (await Erasures.exists({ _id: workspaceId })) !== null,
    async finished(workspaceIds) {
      const found = await Erasures.find({ _id: { $in: workspaceIds }, finishedAt: { $ne: null } }, { _id: 1 }).lean()
      return found.map(({ _id }) => _id)
    },
    async generations(workspaceId, limit) {
      const found = await Generations.find({ workspaceId }).limit(limit).lean()
      return found.map(readGeneration)
    },
    async *erasedSince(workspaceId, since) {
      const found = Deletions.find({ workspaceId, startedAt: { $gte: since } }, { objects: 1 }).lean()
      for await (const { objects } of found.cursor()) yield* objects
    },
    async finish({ workspaceId, ...fields }) {
      await Erasures.updateOne({ _id: workspaceId, finishedAt: null }, { $set: fields })
    },
    async forgetDeletions(workspaceId, since) {
      await Deletions.deleteMany({ workspaceId, startedAt: { $gte: since } })
    },
    async removeAll(workspaceId) {
      for (const { documents, filter } of held(workspaceId)) await documents.deleteMany(filter)
    },
    async count(workspaceId) {
      const counts = await Promise.all(
        held(workspaceId).map(({ documents, filter }) => documents.countDocuments(filter)),
      )
      return counts.reduce((sum, count) => sum + count, 0)
    },
    async toSweep(now) {
      const found = await Erasures.find({ sweepAt: { $lte: now } })
        .sort({ sweepAt: 1 })
        .limit(100)
        .lean()
      return found.map(readErasure)
    },
    async setSweep(workspaceId, sweepAt) {
      await Erasures.updateOne({ _id: workspaceId }, { $set: { sweepAt } })
    },
    async forgetMaker(userId) {
      const nameless = { $set: { ownerId: FORMER_MEMBER } }
      const made = await Generations.updateMany({ ownerId: userId }, nameless)
      const sent = await Uploads.updateMany({ ownerId: userId }, nameless)
      const named = await Presets.updateMany({ ownerId: userId }, nameless)
      return made.modifiedCount + sent.modifiedCount + named.modifiedCount
    },
  }
}
