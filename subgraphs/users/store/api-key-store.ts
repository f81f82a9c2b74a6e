import type { ApiKeys } from '../domain/account-ports.ts'
import type { ApiKey } from '../domain/api-key.ts'
import { type Records, readRecord } from './records.ts'

export const openApiKeys = ({ ApiKeys }: Records): ApiKeys => ({
  async insert({ id, ...key }) {
    await ApiKeys.create({ _id: id, ...key, scopes: [...key.scopes] })
  },
  async find(id) {
    const found = await ApiKeys.findOne({ _id: id }).lean()
    return found && readRecord<ApiKey>(found)
  },
  async findByHash(hash) {
    const found = await ApiKeys.findOne({ hash }).lean()
    return found && readRecord<ApiKey>(found)
  },
  async ofWorkspaces(workspaceIds) {
    const found = await ApiKeys.find({ workspaceId: { $in: workspaceIds } })
      .sort({ createdAt: -1 })
      .lean()
    return found.map((record) => readRecord<ApiKey>(record))
  },
  count: (workspaceId) => ApiKeys.countDocuments({ workspaceId }),
  async noteUse(id, at) {
    await ApiKeys.updateOne({ _id: id }, { $max: { lastUsedAt: at } })
  },
  async remove(id) {
    const { deletedCount } = await ApiKeys.deleteOne({ _id: id })
    return deletedCount === 1
  },
  async removeOf(workspaceId, createdBy) {
    await ApiKeys.deleteMany({ workspaceId, createdBy })
  },
})
