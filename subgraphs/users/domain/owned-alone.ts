import type { Membership, Workspace } from './account.ts'
import type { Ports } from './ports.ts'

/** A workspace and who belongs to it. */
interface Place {
  workspace: Workspace
  members: Membership[]
}

/** Workspaces that nobody but this person owns. */
async function ownedAlone({ workspaces }: Pick<Ports, 'workspaces'>, userId: string): Promise<Place[]> {
  const memberships = await workspaces.membershipsOf([userId])
  const owned = memberships.filter(({ role }) => role === 'OWNER').map(({ workspaceId }) => workspaceId)
  const members = Map.groupBy(await workspaces.membersOf(owned), ({ workspaceId }) => workspaceId)
  return (await workspaces.workspaces(owned))
    .map((workspace) => ({ workspace, members: members.get(workspace.id) ?? [] }))
    .filter((place) => place.members.every((member) => member.userId === userId || member.role !== 'OWNER'))
}

/** Teams that would be without an owner when this person goes. */
export async function lastOwnerOf(ports: Pick<Ports, 'workspaces'>, userId: string): Promise<Workspace[]> {
  const places = await ownedAlone(ports, userId)
  return places.map(({ workspace }) => workspace).filter(({ kind }) => kind === 'TEAM')
}

const rank = { ADMIN: 0, MEMBER: 1, VIEWER: 2, OWNER: 3 } as const

/**
 * What goes with an account, and who takes over what stays: during the grace a person can have become the last owner of a
 * team, which then falls to whoever may do most there and is there the longest. A team without others goes.
 */
export async function inheritanceOf(
  ports: Pick<Ports, 'workspaces'>,
  userId: string,
): Promise<{ workspaceIds: string[]; heirs: Membership[] }> {
  const places = await ownedAlone(ports, userId)
  const heirOf = ({ workspace, members }: Place) =>
    workspace.kind === 'PERSONAL'
      ? undefined
      : members
          .filter((member) => member.userId !== userId)
          .sort((a, b) => rank[a.role] - rank[b.role] || a.joinedAt.getTime() - b.joinedAt.getTime())[0]
  const heirs = places.flatMap((place) => heirOf(place) ?? [])
  const workspaceIds = places.filter((place) => !heirOf(place)).map(({ workspace }) => workspace.id)
  return { workspaceIds: workspaceIds.sort(), heirs }
}
