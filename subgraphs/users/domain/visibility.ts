import type { Role, User, Workspace } from './account.ts'
import type { Ports } from './ports.ts'

/** Who looks, and where they belong. */
export interface Onlooker {
  userId: string
  roles: Readonly<Record<string, Role>>
}

/** Those of the people whom the onlooker may know of: themselves and who shares a workspace with them. */
export async function visibleUsers(
  { accounts, workspaces }: Pick<Ports, 'accounts' | 'workspaces'>,
  onlooker: Onlooker,
  ids: readonly string[],
): Promise<User[]> {
  const others = ids.filter((id) => id !== onlooker.userId)
  const shared = others.length > 0 ? await workspaces.shared(others, Object.keys(onlooker.roles)) : []
  const known = new Set([onlooker.userId, ...shared.map(({ userId }) => userId)])
  return accounts.users(ids.filter((id) => known.has(id)))
}

/** Those of the workspaces that the onlooker belongs to. */
export async function visibleWorkspaces(
  { workspaces }: Pick<Ports, 'workspaces'>,
  { roles }: Onlooker,
  ids: readonly string[],
): Promise<Workspace[]> {
  const own = ids.filter((id) => Object.hasOwn(roles, id))
  return own.length > 0 ? workspaces.workspaces(own) : []
}
