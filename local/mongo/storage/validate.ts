import { breathe } from '../query/breathe.ts'
import type { Collection } from './catalogue.ts'
import type { Entry } from './collection-table.ts'
import { indexKeys } from './index-definition.ts'

const PAGE = 200

/** How many documents a collection has, and every disagreement of its indexes with them. */
export async function validateCollection({
  table,
  indexes,
}: Collection): Promise<{ documents: number; errors: string[] }> {
  const errors: string[] = []
  const expected = new Map(indexes.map((index) => [index, 0]))
  let documents = 0
  let page: Entry[] = []
  do {
    page = table.page(page.at(-1), false, PAGE)
    for (const { rowid, row } of page) {
      documents++
      for (const index of indexes) {
        const keys = index.id === 0 ? [] : indexKeys(index, row.document)
        expected.set(index, (expected.get(index) ?? 0) + keys.length)
        const missing = keys.filter((key) => !table.hasEntry(index, key, rowid))
        if (missing.length > 0) errors.push(`index ${index.name} lacks ${missing.length} keys of a document`)
        if (keys.length > 1 && !index.multikey) errors.push(`index ${index.name} is multikey and not marked so`)
      }
      await breathe()
    }
  } while (page.length > 0)
  for (const [index, count] of expected) {
    const extra = index.id === 0 ? 0 : table.countEntries(index) - count
    if (extra > 0) errors.push(`index ${index.name} has ${extra} keys of no document`)
  }
  return { documents, errors }
}
