import type { Reference, Uploads } from '../domain/ports.ts'
import type { Upload } from '../domain/upload.ts'
import type { Records, UploadRecord } from './records.ts'

export const readUpload = ({ _id, ...fields }: UploadRecord): Upload => ({ id: _id, ...fields })

const keyOf = ({ workspaceId, id }: Reference) => ({ _id: id, workspaceId })

/** Uploads in MongoDB; their files are in the bucket. */
export function openUploads({ Uploads }: Records): Uploads {
  const read = (found: UploadRecord | null) => (found ? readUpload(found) : undefined)

  return {
    async insert({ id, ...fields }) {
      await Uploads.create({ ...fields, _id: id })
    },
    async find(reference) {
      return read(await Uploads.findOne(keyOf(reference)).lean())
    },
    async findMany(workspaceIds, ids) {
      const found = await Uploads.find({ _id: { $in: ids }, workspaceId: { $in: workspaceIds } }).lean()
      return found.map(readUpload)
    },
    countReceiving: (workspaceId) => Uploads.countDocuments({ workspaceId, status: 'RECEIVING' }),
    async withdraw(reference) {
      await Uploads.deleteOne({ ...keyOf(reference), received: 0 })
    },
    async append(reference, offset, part) {
      return read(
        await Uploads.findOneAndUpdate(
          { ...keyOf(reference), status: 'RECEIVING', received: offset },
          { $push: { parts: part }, $inc: { received: part.bytes } },
          { returnDocument: 'after' },
        ).lean(),
      )
    },
    async decide(reference, decision) {
      return read(
        await Uploads.findOneAndUpdate(
          { ...keyOf(reference), status: 'RECEIVING' },
          { $set: { ...decision, parts: [] } },
          { returnDocument: 'after' },
        ).lean(),
      )
    },
    async describeImage(reference, imageId, description) {
      await Uploads.updateOne(
        { ...keyOf(reference), 'image.id': imageId },
        { $set: { 'image.description': description } },
      )
    },
    async postpone(reference, expiresAt) {
      await Uploads.updateOne(keyOf(reference), { $set: { expiresAt } })
    },
    async list(workspaceId, limit) {
      return (await Uploads.find({ workspaceId }).limit(limit).lean()).map(readUpload)
    },
  }
}
