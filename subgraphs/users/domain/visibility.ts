import type { User, Workspace } from './account.ts'
import type { Ports } from './ports.ts'

/** Who looks, and where they belong. */
export interface Onlooker {
  /** Null where they may not know themselves: a key that says nothing of its person. */
  self: string | null
  /** Whose people they may know. */
  workspaceIds: readonly string[]
}

/** Those of the people whom the onlooker may know of: themselves and who shares a workspace with them. */
export async function visibleUsers(
  { accounts, workspaces }: Pick<Ports, 'accounts' | 'workspaces'>,
  onlooker: Onlooker,
  ids: readonly string[],
): Promise<User[]> {
  const { self, workspaceIds } = onlooker
  const others = ids.filter((id) => id !== self)
  const shared = others.length > 0 && workspaceIds.length > 0 ? await workspaces.shared(others, workspaceIds) : []
  const known = new Set([self, ...shared.map(({ userId }) => userId)])
  const visible = ids.filter((id) => known.has(id))
  return visible.length > 0 ? accounts.users(visible) : []
}

/** Those of the workspaces that are among the onlooker's own. */
export async function visibleWorkspaces(
  { workspaces }: Pick<Ports, 'workspaces'>,
  own: readonly string[],
  ids: readonly string[],
): Promise<Workspace[]> {
  const visible = ids.filter((id) => own.includes(id))
  return visible.length > 0 ? workspaces.workspaces(visible) : []
}
