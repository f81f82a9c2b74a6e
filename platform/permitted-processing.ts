import type { ServiceClient } from './service-client.ts'

/** What may be done with somebody's data beside keeping, showing, exporting and erasing it. */
export interface PermittedProcessing {
  /** Whether anything: draw, sell, learn. */
  processing: boolean
  /** Whether statistics may learn from it. */
  learning: boolean
}

/** A person, or whoever's own workspace it is. */
export type DataHolder = { userId: string } | { workspaceId: string }

export type AskPermitted = (holder: DataHolder) => Promise<PermittedProcessing>

const PERMITTED = `query Permitted($userId: ID, $workspaceId: ID) {
  permittedProcessing(userId: $userId, workspaceId: $workspaceId) { processing learning }
}`

/**
 * Asks users each time, so that what a person decides holds at once.
 *
 * @throws UPSTREAM_UNAVAILABLE where that can't be asked; nothing may be done then
 */
export const askUsers =
  (users: Pick<ServiceClient, 'execute'>): AskPermitted =>
  async (holder) => {
    const variables = { userId: null, workspaceId: null, ...holder }
    const data = await users.execute<{ permittedProcessing: PermittedProcessing }>(PERMITTED, variables)
    return data.permittedProcessing
  }
