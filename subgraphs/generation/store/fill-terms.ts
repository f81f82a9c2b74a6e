import { searchTermsOf } from '../domain/search-terms.ts'
import type { Records } from './records.ts'

const BATCH = 500

/** Gives generations that an earlier version wrote what their prompts are found by. Several processes may do so at once. */
export async function fillTerms({ Generations }: Pick<Records, 'Generations'>): Promise<void> {
  for (;;) {
    const without = await Generations.find({ terms: null }, { prompt: 1 }).limit(BATCH).lean()
    if (without.length === 0) return
    await Generations.bulkWrite(
      without.map(({ _id, prompt }) => ({
        updateOne: { filter: { _id, terms: null }, update: { $set: { terms: searchTermsOf(prompt) } } },
      })),
    )
  }
}
