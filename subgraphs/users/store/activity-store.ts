import type { Activity } from '../domain/activity.ts'
import type { Activities as ActivityPort } from '../domain/record-ports.ts'
import { type Records, readRecord } from './records.ts'

export const openActivities = ({ Activities }: Records): ActivityPort => ({
  async add({ id, trace, ...activity }) {
    await Activities.updateOne(
      { _id: id },
      { $setOnInsert: { ...activity, ...(trace && { trace }) } },
      { upsert: true },
    )
  },
  async read({ workspaceId, person }, since, { after, limit }) {
    const found = await Activities.find({
      ...(workspaceId !== undefined && { workspaceId }),
      ...(person !== undefined && { people: person }),
      at: { $gt: since, ...(after && { $lte: after.at }) },
      ...(after && { $or: [{ at: { $lt: after.at } }, { _id: { $lt: after.id } }] }),
    })
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .lean()
    return found.map(({ trace = null, ...record }) => readRecord<Activity>({ ...record, trace }))
  },
  async ofStaff({ after, limit }) {
    const found = await Activities.find({
      'actor.kind': 'SUPPORT',
      ...(after && { at: { $lte: after.at } }),
      ...(after && { $or: [{ at: { $lt: after.at } }, { _id: { $lt: after.id } }] }),
    })
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .lean()
    return found.map(({ trace = null, ...record }) => readRecord<Activity>({ ...record, trace }))
  },
  async removeUntil(time) {
    const { deletedCount } = await Activities.deleteMany({ at: { $lte: time } })
    return deletedCount
  },
  async blankUntil(time) {
    const { modifiedCount } = await Activities.updateMany(
      { trace: { $exists: true }, at: { $lte: time } },
      { $unset: { trace: 1 } },
    )
    return modifiedCount
  },
})
