import type { ClientSession, Connection, QueryFilter } from 'mongoose'
import { addCall } from '../../../platform/call-outbox.ts'
import type { AuditEntry } from '../domain/audit.ts'
import type { Deletion, ErasedObject, UploadPlan } from '../domain/deletion.ts'
import type { Deletions } from '../domain/ports.ts'
import { uploadedImageId } from '../domain/upload.ts'
import type { DeletionRecord, GenerationRecord, Records } from './records.ts'

export const readDeletion = ({ _id, ...fields }: DeletionRecord): Deletion => ({ id: _id, ...fields })

/** Deletions in MongoDB: what is deleted and the note of it change in one transaction. */
export function openDeletions(
  connection: Connection,
  { Generations, Uploads, Events, Deletions, Calls }: Records,
): Deletions {
  const finished: QueryFilter<GenerationRecord> = { phase: { $in: ['SUCCEEDED', 'FAILED', 'CANCELED'] } }

  async function open(deletion: Deletion, entry: AuditEntry | undefined, session: ClientSession): Promise<Deletion> {
    const { id, workspaceId, startedAt, ...fields } = deletion
    await Deletions.create([{ ...fields, workspaceId, startedAt, _id: id }], { session })
    const call = entry && ({ key: entry.key, workspaceId, operation: 'recordActivity', input: entry } as const)
    if (call) await addCall(Calls, call, { now: startedAt, session })
    return deletion
  }

  /** Whether it was there and nothing starts from it; then it is gone. A request that comes at this moment fails for want of it. */
  async function removeUnused({ workspaceId, id }: UploadPlan, session: ClientSession): Promise<boolean> {
    const imageId = uploadedImageId(id)
    for (const use of [{ 'source.imageId': imageId }, { 'source.maskImageId': imageId }])
      if (await Generations.exists({ workspaceId, ...use }).session(session)) return false
    return (await Uploads.deleteOne({ _id: id, workspaceId }, { session })).deletedCount > 0
  }

  return {
    openForGeneration: ({ workspaceId, id }, { unsavedAndExpiredBefore }, plan, entry, uploads) =>
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
          const along: UploadPlan[] = []
          for (const upload of uploads) if (await removeUnused(upload, session)) along.push(upload)
          const objects = [...plan.objects, events, ...along.flatMap((upload) => upload.objects)]
          const uploadPrefixes = along.map(({ prefix }) => prefix)
          return open({ ...plan, workspaceId, objects, uploadPrefixes, at: null }, entry, session)
        }),
      ),
    openForUpload: (upload, { unused }, plan, entry) =>
      connection.withSession((session) =>
        session.withTransaction(async () => {
          const { workspaceId, id } = upload
          const isRemoved = unused
            ? await removeUnused(upload, session)
            : (await Uploads.deleteOne({ _id: id, workspaceId }, { session })).deletedCount > 0
          return isRemoved ? open({ ...plan, workspaceId, at: null }, entry, session) : undefined
        }),
      ),
    openForImage: ({ workspaceId, id }, imageId, plan, entry) =>
      connection.withSession((session) =>
        session.withTransaction(async () => {
          const { modifiedCount } = await Generations.updateOne(
            { _id: id, workspaceId, ...finished, 'images.id': imageId },
            { $pull: { images: { id: imageId } } },
            { session },
          )
          return modifiedCount === 0 ? undefined : open({ ...plan, workspaceId, at: null }, entry, session)
        }),
      ),
    async reopen({ id, ...deletion }) {
      await Deletions.updateOne({ _id: id }, { $setOnInsert: deletion }, { upsert: true })
    },
    async close({ id, workspaceId, objects, at }) {
      await Deletions.updateOne({ _id: id, workspaceId, at: null }, { $set: { objects, at } })
    },
    async find(id) {
      const found = await Deletions.findById(id).lean()
      return found ? readDeletion(found) : undefined
    },
    async known(ids) {
      const found = await Deletions.find({ _id: { $in: ids } }, { _id: 1 }).lean()
      return found.map(({ _id }) => _id)
    },
  }
}
