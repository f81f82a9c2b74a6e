import { MongoFault } from '../fault.ts'
import type { Row } from '../storage/row.ts'
import { type Document, isDocument, toNumber } from '../values/bson-codec.ts'
import { directed, EMPTY_ARRAY_KEY, encodeKey } from '../values/key-encoding.ts'
import { valuesAt } from '../values/path.ts'

export interface SortField {
  readonly name: string
  readonly path: readonly string[]
  readonly direction: 1 | -1
}

/** Reads a sort specification; its order of fields is their weight. */
export function parseSort(sort: unknown): SortField[] {
  if (sort === undefined || sort === null) return []
  if (!isDocument(sort)) throw new MongoFault('TypeMismatch', 'Expected field sort to be of type object')
  return Object.entries(sort).map(([name, value]) => {
    const direction = toNumber(value)
    if (direction !== 1 && direction !== -1) {
      throw new MongoFault(
        'BadValue',
        `$sort key ordering must be 1 (for ascending) or -1 (for descending), for ${name}`,
      )
    }
    return { name, path: name.split('.'), direction }
  })
}

/** The bytes by which a document sorts. An array sorts by its smallest element ascending, its largest descending. */
export function sortKey(document: Document, fields: readonly SortField[]): Buffer {
  return Buffer.concat(fields.map(({ path, direction }) => extreme(valuesAt(document, path), direction)))
}

function extreme(values: readonly unknown[], direction: 1 | -1): Buffer {
  const keys = values.flatMap((value) =>
    Array.isArray(value) ? (value.length === 0 ? [EMPTY_ARRAY_KEY] : value.map(encodeKey)) : [encodeKey(value)],
  )
  const candidates = (keys.length === 0 ? [encodeKey(null)] : keys).map((key) => directed(key, direction))
  return candidates.reduce((least, key) => (Buffer.compare(key, least) < 0 ? key : least))
}

/** Sorts documents, or rows, stably. */
export function sortBy<T>(items: readonly T[], fields: readonly SortField[], documentOf: (item: T) => Document): T[] {
  const keyed = items.map((item) => ({ item, key: sortKey(documentOf(item), fields) }))
  return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ item }) => item)
}

export const sortRows = (rows: readonly Row[], fields: readonly SortField[]): Row[] =>
  sortBy(rows, fields, (row) => row.document)
