import type { Fading, SweepWarnings } from '../domain/ports.ts'
import type { Records } from './records.ts'

/** The one announcement that there is. */
const ID = 'sweep'

export function openSweepWarnings({ Generations, Announcements }: Records): Omit<SweepWarnings, 'warn'> {
  return {
    announcedUntil: async () => (await Announcements.findById(ID).lean())?.until,
    async announce(until) {
      await Announcements.updateOne({ _id: ID }, { $max: { until } }, { upsert: true })
    },
    async *fading(from, until) {
      yield* Generations.aggregate<Fading>([
        { $match: { saved: false, expiresAt: { $gte: from, $lt: until }, 'images.0': { $exists: true } } },
        { $group: { _id: '$workspaceId', pictures: { $sum: { $size: '$images' } }, firstAt: { $min: '$expiresAt' } } },
        { $project: { _id: 0, workspaceId: '$_id', pictures: 1, firstAt: 1 } },
      ]).cursor()
    },
  }
}
