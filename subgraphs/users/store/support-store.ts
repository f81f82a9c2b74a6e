import type { SupportRequests as SupportPort } from '../domain/record-ports.ts'
import type { SupportRequest } from '../domain/support.ts'
import type { SupportRequestRecord } from './activity-records.ts'
import { type Records, readRecord } from './records.ts'

const read = (found: SupportRequestRecord | null): SupportRequest | null => found && readRecord<SupportRequest>(found)

export const openSupportRequests = ({ SupportRequests }: Records): SupportPort => ({
  async insert({ id, ...request }) {
    await SupportRequests.create({ _id: id, ...request })
  },
  find: async (id) => read(await SupportRequests.findOne({ _id: id }).lean()),
  async timesOf(userId, since, limit) {
    const found = await SupportRequests.find({ userId, createdAt: { $gt: since } }, { createdAt: 1 })
      .sort({ createdAt: -1 })
      .limit(limit)
      .lean()
    return found.map(({ createdAt }) => createdAt)
  },
  async ofPerson(userId, { after, limit }) {
    const found = await SupportRequests.find({
      userId,
      ...(after && { createdAt: { $lte: after.at } }),
      ...(after && { $or: [{ createdAt: { $lt: after.at } }, { _id: { $lt: after.id } }] }),
    })
      .sort({ createdAt: -1, _id: -1 })
      .limit(limit)
      .lean()
    return found.map((record) => readRecord<SupportRequest>(record))
  },
  async inStatus(status, { after, limit }) {
    const found = await SupportRequests.find({
      status,
      ...(after && { updatedAt: { $gte: after.at } }),
      ...(after && { $or: [{ updatedAt: { $gt: after.at } }, { _id: { $gt: after.id } }] }),
    })
      .sort({ updatedAt: 1, _id: 1 })
      .limit(limit)
      .lean()
    return found.map((record) => readRecord<SupportRequest>(record))
  },
  async add(id, message, status, most) {
    return read(
      await SupportRequests.findOneAndUpdate(
        { _id: id, [`messages.${most - 1}`]: { $exists: false } },
        { $push: { messages: message }, $set: { status, updatedAt: message.at } },
        { returnDocument: 'after' },
      ).lean(),
    )
  },
  async close(id, now) {
    return read(
      await SupportRequests.findOneAndUpdate(
        { _id: id },
        { $set: { status: 'CLOSED', updatedAt: now } },
        { returnDocument: 'after' },
      ).lean(),
    )
  },
  async removeClosedUntil(time) {
    const { deletedCount } = await SupportRequests.deleteMany({ status: 'CLOSED', updatedAt: { $lte: time } })
    return deletedCount
  },
})
