import type { HeldCategory } from '../../../platform/held-data.ts'
import { checkCursor, type HeldLine, type LinesRequest } from '../../../platform/held-facts.ts'
import type { ServiceClient } from '../../../platform/service-client.ts'
import type { DataHolder } from '../domain/export-ports.ts'

const LINES = `query Lines($input: HeldLinesInput!) { heldLines(input: $input) { cursor facts } }`

/** Which sort, by the names that `heldData` tells. */
export interface HeldSort {
  service: string
  category: string
}

/** The latest of one sort that this service or another holds of somebody; undefined where there is no such sort. */
export type HeldLines = (holder: DataHolder, sort: HeldSort, request: LinesRequest) => Promise<HeldLine[] | undefined>

export function openHeldLines(
  own: readonly HeldCategory[],
  others: Readonly<Record<string, ServiceClient>>,
): HeldLines {
  return async (holder, { service, category }, request) => {
    checkCursor(request.after)
    if (service === 'users') return own.find(({ name }) => name === category)?.lines(holder, request)
    const client = Object.hasOwn(others, service) ? others[service] : undefined
    const { heldLines } =
      (await client?.execute<{ heldLines: { cursor: string; facts: string }[] | null }>(LINES, {
        input: { ...holder, category, ...request },
      })) ?? {}
    return heldLines?.map(({ cursor, facts }) => ({ cursor, facts: JSON.parse(facts) as HeldLine['facts'] }))
  }
}
