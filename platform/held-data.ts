import type { mongo } from 'mongoose'
import { badUserInput } from './errors.ts'
import { cursorOf, type Facts, type HeldLine, type LinesRequest, olderThan, tell } from './held-facts.ts'
import { requireService } from './request-context.ts'

/** Whose data: that of a workspace and, for a person's own workspace, that of the person. */
export interface DataHolder {
  workspaceId: string
  userId: string | null
}

/** A file that belongs to a record. */
export interface HeldFile {
  /** Where it goes in an archive: names joined by slashes. */
  path: string
  /** Path on the service that keeps it, signed. */
  address: string
}

export interface HeldPage {
  records: object[]
  files: HeldFile[]
  /** Where the next page begins; null behind the last. */
  after: string | null
}

/** One sort of what a service holds. The privacy centre counts it, and an export takes all of it along. */
export interface HeldCategory {
  name: string
  count(holder: DataHolder): Promise<number>
  page(holder: DataHolder, after: string | null): Promise<HeldPage>
  /** The latest first, in facts that mean something to the person: up to `first` of them. */
  lines(holder: DataHolder, request: LinesRequest): Promise<HeldLine[]>
}

/** Records of a page; with their files some hundred kilobytes. */
const PAGE = 50

/**
 * A category of what is in one collection.
 *
 * @param where which records are the holder's; null for none. An index serves it
 * @param by what they are ordered by before their ids: a date or a number
 * @param latest what tells which are the latest, where `by` does not
 * @param show what of a record is exported: everything but secrets and the inner workings
 * @param facts what of it is shown to the person
 */
export function heldIn<Stored extends object = mongo.BSON.Document>(
  { collection }: { collection: mongo.Collection },
  {
    name,
    where,
    by,
    latest = by,
    facts,
    show = (record) => record,
    files = () => [],
    size = PAGE,
  }: {
    name: string
    where: (holder: DataHolder) => mongo.BSON.Document | null
    by?: string
    latest?: string | undefined
    facts: (record: Stored) => Facts
    show?: (record: Stored, holder: DataHolder) => object | Promise<object>
    files?: (record: Stored) => HeldFile[]
    size?: number
  },
): HeldCategory {
  return {
    name,
    async count(holder) {
      const filter = where(holder)
      return filter ? collection.countDocuments(filter) : 0
    },
    async page(holder, after) {
      const filter = where(holder)
      if (!filter) return { records: [], files: [], after: null }
      const found = await collection
        .find<Stored & { _id: string }>(after === null ? filter : { $and: [filter, behind(after, by)] })
        .sort({ ...(by && { [by]: 1 }), _id: 1 })
        .limit(size)
        .toArray()
      const last = found.length === size ? found.at(-1) : undefined
      return {
        records: await Promise.all(found.map((record) => show(record, holder))),
        files: found.flatMap(files),
        after: last ? JSON.stringify([by ? Number((last as Record<string, unknown>)[by]) : null, last._id]) : null,
      }
    },
    async lines(holder, { first, after }) {
      const filter = where(holder)
      if (!filter) return []
      const found = await collection
        .find<Stored & { _id: string }>(after === null ? filter : { $and: [filter, olderThan(after, latest)] })
        .sort({ ...(latest && { [latest]: -1 }), _id: -1 })
        .limit(first)
        .toArray()
      return found.map((record) => ({
        cursor: cursorOf(latest ? ((record as Record<string, Date | number>)[latest] ?? null) : null, record._id),
        facts: tell(facts(record)),
      }))
    },
  }
}

function behind(after: string, by: string | undefined) {
  const [at, id] = readPlace(after)
  if (!by) return { _id: { $gt: id } }
  // Dates are compared with dates: which of the two it is the size tells, for sequences stay far below the year 1971.
  const value = at > 31_536_000_000 ? new Date(at) : at
  return { $or: [{ [by]: { $gt: value } }, { [by]: value, _id: { $gt: id } }] }
}

function readPlace(after: string): [number, string] {
  try {
    const [at, id] = JSON.parse(after) as [unknown, unknown]
    if (typeof id === 'string' && (at === null || typeof at === 'number')) return [at ?? 0, id]
  } catch {}
  throw badUserInput('after is not a place in this list.', 'after')
}

type Caller = Parameters<typeof requireService>[0]

/** The fields with which a service answers the exporter, see `HeldCategory`. */
export const heldFields = (categories: (context: never) => readonly HeldCategory[]) => ({
  async heldCategories(_root: unknown, { input }: { input: HolderInput }, context: Caller) {
    requireService(context, 'users')
    const holder = { workspaceId: input.workspaceId, userId: input.userId ?? null }
    const found = categories(context as never)
    return Promise.all(found.map(async (one) => ({ name: one.name, count: await one.count(holder) })))
  },
  async heldRecords(_root: unknown, { input }: { input: HeldRecordsInput }, context: Caller) {
    requireService(context, 'users')
    const holder = { workspaceId: input.workspaceId, userId: input.userId ?? null }
    const category = categories(context as never).find(({ name }) => name === input.category)
    if (!category) throw badUserInput('There is no such category.', 'category')
    const page = await category.page(holder, input.after ?? null)
    return { ...page, records: page.records.map((record) => JSON.stringify(record)) }
  },
  async heldLines(_root: unknown, { input }: { input: HeldLinesInput }, context: Caller) {
    requireService(context, 'users')
    const holder = { workspaceId: input.workspaceId, userId: input.userId ?? null }
    const request = { first: input.first, after: input.after ?? null }
    const category = categories(context as never).find(({ name }) => name === input.category)
    const lines = await category?.lines(holder, request)
    return lines?.map(({ cursor, facts }) => ({ cursor, facts: JSON.stringify(facts) })) ?? null
  },
})

interface HolderInput {
  workspaceId: string
  userId?: string | null | undefined
}
interface HeldRecordsInput extends HolderInput {
  category: string
  after?: string | null | undefined
}
interface HeldLinesInput extends HeldRecordsInput {
  first: number
}
