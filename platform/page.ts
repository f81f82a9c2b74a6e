import { badUserInput } from './errors.ts'

/** Where a page of a list that is ordered by time and id begins: behind this record. */
export interface PagePosition {
  at: Date
  id: string
}

export interface PageRequest {
  first: number
  after: PagePosition | null
}

/** Most records of one page. */
const MAX_PAGE = 100

/**
 * Reads the arguments of a cursor connection.
 *
 * @throws BAD_USER_INPUT when `first` is out of bounds or `after` is not one of our cursors
 */
export function readPageRequest(
  { first, after }: { first?: number | null | undefined; after?: string | null | undefined },
  defaultFirst = 20,
): PageRequest {
  return { first: readPageSize(first, defaultFirst), after: after == null ? null : decodeCursor(after) }
}

/** @throws BAD_USER_INPUT when it is out of bounds */
export function readPageSize(first: number | null | undefined, defaultFirst = 20): number {
  const size = first ?? defaultFirst
  if (size < 1 || size > MAX_PAGE) throw badUserInput(`first must be from 1 to ${MAX_PAGE}.`, 'first')
  return size
}

function encodeCursor({ at, id }: PagePosition): string {
  return Buffer.from(`${at.getTime()}:${id}`).toString('base64url')
}

function decodeCursor(cursor: string): PagePosition {
  const [, time, id] = /^(\d{1,15}):([\w-]{1,64})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (!time || !id) throw badUserInput('after is not a cursor of this list.', 'after')
  return { at: new Date(Number(time)), id }
}

/**
 * Makes a connection of records that were read with one more than was asked for.
 *
 * @param records up to `first + 1` records in list order
 */
export function connectionOf<T>(records: T[], first: number, positionOf: (record: T) => PagePosition) {
  const nodes = records.slice(0, first)
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(positionOf(node)) }))
  return { nodes, edges, pageInfo: { hasNextPage: records.length > first, endCursor: edges.at(-1)?.cursor ?? null } }
}
