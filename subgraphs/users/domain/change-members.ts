import { type Membership, managesMembers, type Role } from './account.ts'
import type { Ports } from './ports.ts'
import { recordActivity } from './record-activity.ts'
import type { Device } from './session.ts'

/** Who changes something in a workspace. */
export interface Actor {
  userId: string
  workspaceId: string
  device: Device
}

export type ChangeOutcome =
  | { kind: 'changed'; member: Membership }
  | { kind: 'notMember' }
  /** Every workspace has an owner. */
  | { kind: 'lastOwner' }
  | { kind: 'ownersOnly' }
  /** The actor's role does not allow it, or no longer does. */
  | { kind: 'notAllowed' }

/** Gives a member another role. */
export function changeMemberRole(
  ports: Ports,
  actor: Actor,
  { userId, role }: { userId: string; role: Role },
): Promise<ChangeOutcome> {
  return ofMember(ports, actor, userId, async (member, { owners, by }) => {
    if (!managesMembers(by)) return { kind: 'notAllowed' }
    if ((member.role === 'OWNER' || role === 'OWNER') && by !== 'OWNER') return { kind: 'ownersOnly' }
    if (member.role === 'OWNER' && role !== 'OWNER' && owners === 1) return { kind: 'lastOwner' }
    await ports.workspaces.setRole(actor.workspaceId, userId, role)
    if (!managesMembers(role)) await ports.invitations.endAllBy(actor.workspaceId, userId)
    await record(ports, actor, 'MEMBER_ROLE_CHANGED', userId, role)
    return { kind: 'changed', member: { ...member, role } }
  })
}

/** Makes a member the owner in the actor's place, who stays as an administrator. */
export function transferOwnership(ports: Ports, actor: Actor, userId: string): Promise<ChangeOutcome> {
  return ofMember(ports, actor, userId, async (member, { by }) => {
    if (by !== 'OWNER') return { kind: 'notAllowed' }
    if (userId === actor.userId) return { kind: 'changed', member }
    await ports.workspaces.setRole(actor.workspaceId, userId, 'OWNER')
    await ports.workspaces.setRole(actor.workspaceId, actor.userId, 'ADMIN')
    await record(ports, actor, 'OWNERSHIP_TRANSFERRED', userId)
    return { kind: 'changed', member: { ...member, role: 'OWNER' } }
  })
}

/** Lets a member go, or oneself: with them go their keys to the workspace and the invitations that they sent. */
export function removeMember(ports: Ports, actor: Actor, userId: string): Promise<ChangeOutcome> {
  const leaving = userId === actor.userId
  return ofMember(ports, actor, userId, async (member, { owners, by }) => {
    if (!leaving && !managesMembers(by)) return { kind: 'notAllowed' }
    if (member.role === 'OWNER' && !leaving && by !== 'OWNER') return { kind: 'ownersOnly' }
    if (member.role === 'OWNER' && owners === 1) return { kind: 'lastOwner' }
    await ports.workspaces.removeMember(actor.workspaceId, userId)
    await ports.apiKeys.removeOf(actor.workspaceId, userId)
    await ports.invitations.endAllBy(actor.workspaceId, userId)
    await record(ports, actor, leaving ? 'MEMBER_LEFT' : 'MEMBER_REMOVED', userId)
    return { kind: 'changed', member }
  })
}

/** The members of a workspace while nobody else changes them. */
interface Standing {
  /** How many there are. */
  owners: number
  /** What the actor is now, which may be less than when the request was let in; undefined for who has gone. */
  by: Role | undefined
}

/** Changes what somebody is in a workspace; nobody else changes its members meanwhile, so that the last owner is known. */
function ofMember(
  ports: Ports,
  { workspaceId, userId: actorId }: Actor,
  userId: string,
  change: (member: Membership, standing: Standing) => Promise<ChangeOutcome>,
): Promise<ChangeOutcome> {
  return ports.atomically(async () => {
    if (!(await ports.workspaces.claimMembers(workspaceId))) return { kind: 'notMember' }
    const members = await ports.workspaces.membersOf([workspaceId])
    const member = members.find((one) => one.userId === userId)
    if (!member) return { kind: 'notMember' }
    const owners = members.filter(({ role }) => role === 'OWNER').length
    return change(member, { owners, by: members.find((one) => one.userId === actorId)?.role })
  })
}

const record = (
  ports: Ports,
  { workspaceId, userId: by, device }: Actor,
  action: 'MEMBER_ROLE_CHANGED' | 'OWNERSHIP_TRANSFERRED' | 'MEMBER_REMOVED' | 'MEMBER_LEFT',
  userId: string,
  name: string | null = null,
) =>
  recordActivity(ports, {
    workspaceId,
    userId,
    actor: { kind: 'PERSON', userId: by },
    action,
    subject: { id: userId, name },
    device,
  })
