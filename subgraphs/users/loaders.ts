import DataLoader from 'dataloader'
import { may, type Permission, workspacesWith } from '../../platform/permissions.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { Membership, User, Workspace } from './domain/account.ts'
import type { ApiKey } from './domain/api-key.ts'
import type { Invitation } from './domain/invitation.ts'
import type { Ports } from './domain/ports.ts'
import type { Session } from './domain/session.ts'
import { visibleUsers, visibleWorkspaces } from './domain/visibility.ts'

/** What one viewer may see, read with one query for a whole list and once a request. Nobody sees nothing. */
export interface Loaders {
  user: DataLoader<string, User | null>
  workspace: DataLoader<string, Workspace | null>
  /** Anybody, for who may see whom something is from; that has been asked before. */
  anybody: DataLoader<string, User | null>
  /** By person: memberships in workspaces that the viewer belongs to as well, the earliest first. */
  membershipsOf: DataLoader<string, Membership[]>
  /** By workspace; empty for one that the viewer does not belong to. */
  membersOf: DataLoader<string, Membership[]>
  /** By workspace, for whoever may see them there: that is asked before. */
  invitationsOf: DataLoader<string, Invitation[]>
  apiKeysOf: DataLoader<string, ApiKey[]>
  /** The viewer's session as it is now; null when it has ended though the access token still holds. */
  session: DataLoader<string, Session | null>
}

export function createLoaders(
  { accounts, workspaces, invitations, apiKeys, sessions, now }: Ports,
  viewer: Viewer | undefined,
): Loaders {
  const placesWith = (permission: Permission) => (viewer ? workspacesWith(viewer, permission) : [])
  const open = placesWith('workspace.read')
  const peopled = placesWith('members.read')
  const self = viewer && may(viewer, viewer.personalWorkspaceId, 'profile.read') ? viewer.userId : null
  return {
    user: new DataLoader(async (ids) =>
      byId(ids, await visibleUsers({ accounts, workspaces }, { self, workspaceIds: peopled }, ids)),
    ),
    workspace: new DataLoader(async (ids) => byId(ids, await visibleWorkspaces({ workspaces }, open, ids))),
    anybody: new DataLoader(async (ids) => byId(ids, await accounts.users(ids))),
    membershipsOf: new DataLoader(async (ids) =>
      groupBy(ids, open.length > 0 ? await workspaces.shared(ids, open) : [], ({ userId }) => userId),
    ),
    membersOf: new DataLoader(async (ids) => {
      const own = ids.filter((id) => peopled.includes(id))
      return groupBy(ids, own.length > 0 ? await workspaces.membersOf(own) : [], ({ workspaceId }) => workspaceId)
    }),
    invitationsOf: new DataLoader(async (ids) =>
      groupBy(ids, await invitations.ofWorkspaces(ids, now()), ({ workspaceId }) => workspaceId),
    ),
    apiKeysOf: new DataLoader(async (ids) =>
      groupBy(ids, await apiKeys.ofWorkspaces(ids), ({ workspaceId }) => workspaceId),
    ),
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
