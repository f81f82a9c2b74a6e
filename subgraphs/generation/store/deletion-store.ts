import type { ClientSession, Connection, QueryFilter } from 'mongoose'
import type { Deletion, ErasedObject } from '../domain/deletion.ts'
import type { Deletions } from '../domain/ports.ts'
import type { DeletionRecord, GenerationRecord, Records } from './records.ts'

export const readDeletion = ({ _id, ...fields }: DeletionRecord): Deletion => ({ id: _id, ...fields })

/** Deletions in MongoDB: what is deleted and the note of it change in one transaction. */
export function openDeletions(connection: Connection, { Generations, Events, Deletions }: Records): Deletions {
  const finished: QueryFilter<GenerationRecord> = { phase: { $in: ['SUCCEEDED', 'FAILED', 'CANCELED'] } }

  async function open(deletion: Deletion, session: ClientSession): Promise<Deletion> {
    const { id, ...fields } = deletion
    await Deletions.create([{ ...fields, _id: id }], { session })
    return deletion
  }

  return {
    openForGeneration: ({ workspaceId, id }, { unsavedAndExpiredBefore }, plan) =>
      connection.withSession((session) =>
        session.withTransaction(async () => {
          const expected: QueryFilter<GenerationRecord> = {
            ...finished,
            ...(unsavedAndExpiredBefore && { saved: false, expiresAt: { $lte: unsavedAndExpiredBefore } }),
          }
          const removed = await Generations.deleteOne({ _id: id, workspaceId, ...expected }, { session })
          if (removed.deletedCount === 0) return undefined
          const { deletedCount } = await Events.deleteMany({ workspaceId, generationId: id }, { session })
          const events: ErasedObject = { kind: 'EVENTS', sha256: null, bytes: null, count: deletedCount }
          return open({ ...plan, workspaceId, objects: [...plan.objects, events], at: null }, session)
        }),
      ),
    openForImage: ({ workspaceId, id }, imageId, plan) =>
      connection.withSession((session) =>
        session.withTransaction(async () => {
          const { modifiedCount } = await Generations.updateOne(
            { _id: id, workspaceId, ...finished, 'images.id': imageId },
            { $pull: { images: { id: imageId } } },
            { session },
          )
          return modifiedCount === 0 ? undefined : open({ ...plan, workspaceId, at: null }, session)
        }),
      ),
    async close({ id, workspaceId, objects, at }) {
      await Deletions.updateOne({ _id: id, workspaceId, at: null }, { $set: { objects, at }, $unset: { prefix: 1 } })
    },
  }
}
