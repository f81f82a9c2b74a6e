import type { Model } from 'mongoose'

/** MongoDB's code for an index that another process has dropped meanwhile. */
const INDEX_NOT_FOUND = 27

/**
 * Makes the collections that are missing, and their indexes what the schemas say: those that are missing or have changed their shape are
 * built, those that no schema names any more are dropped. Several processes may do so at once.
 *
 * While a unique index is built anew nothing is refused as a duplicate, and building fails where there are duplicates by then: a change of
 * one wants its data mended first.
 */
export async function prepareCollections(models: readonly Pick<Model<never>, 'syncIndexes'>[]): Promise<void> {
  await Promise.all(models.map(prepare))
}

async function prepare(model: Pick<Model<never>, 'syncIndexes'>): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      await model.syncIndexes()
      return
    } catch (error) {
      if ((error as { code?: unknown }).code !== INDEX_NOT_FOUND || attempt === 3) throw error
    }
}
