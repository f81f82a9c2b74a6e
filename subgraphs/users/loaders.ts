import DataLoader from 'dataloader'
import type { Viewer } from '../../platform/viewer.ts'
import type { Membership, User, Workspace } from './domain/account.ts'
import type { Ports } from './domain/ports.ts'
import type { Session } from './domain/session.ts'
import { visibleUsers, visibleWorkspaces } from './domain/visibility.ts'

/** What one viewer may see, read with one query for a whole list and once a request. Nobody sees nothing. */
export interface Loaders {
  user: DataLoader<string, User | null>
  workspace: DataLoader<string, Workspace | null>
  /** By person: memberships in workspaces that the viewer belongs to as well, the earliest first. */
  membershipsOf: DataLoader<string, Membership[]>
  /** By workspace; empty for one that the viewer does not belong to. */
  membersOf: DataLoader<string, Membership[]>
  /** The viewer's session as it is now; null when it has ended though the access token still holds. */
  session: DataLoader<string, Session | null>
}

export function createLoaders({ accounts, workspaces, sessions, now }: Ports, viewer: Viewer | undefined): Loaders {
  const roles = viewer?.roles ?? {}
  const places = Object.keys(roles)
  return {
    user: new DataLoader(async (ids) =>
      byId(ids, viewer ? await visibleUsers({ accounts, workspaces }, viewer, ids) : []),
    ),
    workspace: new DataLoader(async (ids) =>
      byId(ids, viewer ? await visibleWorkspaces({ workspaces }, viewer, ids) : []),
    ),
    membershipsOf: new DataLoader(async (ids) =>
      groupBy(ids, places.length > 0 ? await workspaces.shared(ids, places) : [], ({ userId }) => userId),
    ),
    membersOf: new DataLoader(async (ids) => {
      const own = ids.filter((id) => Object.hasOwn(roles, id))
      return groupBy(ids, own.length > 0 ? await workspaces.membersOf(own) : [], ({ workspaceId }) => workspaceId)
    }),
    session: new DataLoader((ids) => Promise.all(ids.map((id) => sessions.find(id, now())))),
  }
}

function byId<T extends { id: string }>(ids: readonly string[], found: readonly T[]): (T | null)[] {
  const records = new Map(found.map((record) => [record.id, record]))
  return ids.map((id) => records.get(id) ?? null)
}

function groupBy<T>(ids: readonly string[], found: readonly T[], keyOf: (record: T) => string): T[][] {
  const groups = Map.groupBy(found, keyOf)
  return ids.map((id) => groups.get(id) ?? [])
}
