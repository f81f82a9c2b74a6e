import { MongoFault } from '../fault.ts'
import { type Document, isDocument, toNumber } from '../values/bson-codec.ts'
import { directed, EMPTY_ARRAY_KEY, encodeKey } from '../values/key-encoding.ts'
import { valuesAt } from '../values/path.ts'
import { breathe } from './breathe.ts'

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
    if (direction === 1 || direction === -1) return { name, path: name.split('.'), direction }
    throw new MongoFault('BadValue', `$sort key ordering must be 1 (for ascending) or -1 (for descending), for ${name}`)
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

interface Keyed<T> {
  readonly item: T
  readonly key: Buffer
}

/** Short enough to be sorted in a few milliseconds. */
const RUN_LENGTH = 2048

/** Sorts stably, in runs that are merged as they are read, so that nothing takes long at once; gives the first `most`. */
export async function* sorted<T>(
  items: AsyncIterable<T>,
  fields: readonly SortField[],
  documentOf: (item: T) => Document,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<T> {
  const runs: Keyed<T>[][] = []
  let run: Keyed<T>[] = []
  const close = () => {
    runs.push(run.sort((a, b) => Buffer.compare(a.key, b.key)).slice(0, most))
    run = []
  }
  for await (const item of items) {
    run.push({ item, key: sortKey(documentOf(item), fields) })
    if (run.length === RUN_LENGTH) close()
  }
  close()
  let given = 0
  for (const { item } of merged(runs)) {
    if (given++ >= most) return
    yield item
    await breathe()
  }
}

/** The runs as one; of equal keys that of the earlier run comes first. */
function merged<T>(runs: readonly Keyed<T>[][]): Iterable<Keyed<T>> {
  if (runs.length <= 1) return runs[0] ?? []
  const half = runs.length >> 1
  return mergedPair(merged(runs.slice(0, half)), merged(runs.slice(half)))
}

function* mergedPair<T>(left: Iterable<Keyed<T>>, right: Iterable<Keyed<T>>): Generator<Keyed<T>> {
  const [a, b] = [left[Symbol.iterator](), right[Symbol.iterator]()]
  let [x, y] = [a.next(), b.next()]
  while (!x.done && !y.done) {
    if (Buffer.compare(x.value.key, y.value.key) <= 0) {
      yield x.value
      x = a.next()
    } else {
      yield y.value
      y = b.next()
    }
  }
  for (; !x.done; x = a.next()) yield x.value
  for (; !y.done; y = b.next()) yield y.value
}
