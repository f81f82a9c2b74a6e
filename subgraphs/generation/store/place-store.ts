import type { Places } from '../domain/ports.ts'
import type { Records } from './records.ts'

export const openPlaces = ({ Places }: Records): Places => ({
  async announce(worker, models, until) {
    await Places.updateOne({ _id: worker }, { $set: { models, until } }, { upsert: true })
  },
  async withdraw(worker) {
    await Places.deleteOne({ _id: worker })
  },
})

/** How many generations of a model are worked on at the same time, over all workers that are alive. */
export async function placesOf({ Places }: Records, modelId: string, now: Date): Promise<number> {
  const workers = await Places.find({ 'models.modelId': modelId, until: { $gt: now } }).lean()
  return workers
    .flatMap(({ models }) => models)
    .reduce((sum, { modelId: id, places }) => sum + (id === modelId ? places : 0), 0)
}
