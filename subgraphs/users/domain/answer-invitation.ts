import { type Membership, managesMembers, type Role, type User, type Workspace } from './account.ts'
import { belongsEverywhere } from './create-workspace.ts'
import { maskedEmail } from './email.ts'
import { type Invitation, MOST_MEMBERS, MOST_WORKSPACES } from './invitation.ts'
import type { Ports } from './ports.ts'
import { recordActivity } from './record-activity.ts'
import type { Device } from './session.ts'

/** What the holder of a link may know of the offer. */
export interface Offer {
  invitation: Invitation
  workspace: Workspace
  inviter: User
}

/** The offer behind the token of a link; null where it has ended. */
export async function readOffer(ports: Ports, token: string): Promise<Offer | null> {
  const invitation = await ports.invitations.findByToken(ports.secretTokens.hash(token), ports.now())
  if (!invitation) return null
  const { workspaceId, invitedBy } = invitation
  const [[workspace], [inviter], places] = await Promise.all([
    ports.workspaces.workspaces([workspaceId]),
    ports.accounts.users([invitedBy]),
    ports.workspaces.shared([invitedBy], [workspaceId]),
  ])
  return workspace && inviter && mayInvite(places, invitation) ? { invitation, workspace, inviter } : null
}

/** Whether who invited still may: an invitation that was written while that ended is worth nothing. */
const mayInvite = (members: readonly Membership[], { invitedBy }: Invitation): boolean =>
  members.some(({ userId, role }) => userId === invitedBy && managesMembers(role))

export type AcceptOutcome =
  | { kind: 'joined'; workspace: Workspace; role: Role }
  | { kind: 'linkExpired' }
  /** The mail went to another address than that of the account. */
  | { kind: 'otherAddress'; email: string }
  | { kind: 'tooManyMembers' | 'tooManyWorkspaces'; most: number }

/**
 * Joins the workspace of an invitation. Who holds the link receives mail at the invited address: where that is the account's, it is confirmed
 * by this; where it is not, the person says that they mean this account.
 */
export async function acceptInvitation(
  ports: Ports,
  { userId, device }: { userId: string; device: Device },
  { token, useThisAccount }: { token: string; useThisAccount: boolean },
): Promise<AcceptOutcome> {
  const hash = ports.secretTokens.hash(token)
  return ports.atomically(async () => {
    const invitation = await ports.invitations.findByToken(hash, ports.now())
    if (!invitation || !(await ports.workspaces.claimMembers(invitation.workspaceId))) return { kind: 'linkExpired' }
    const [workspace] = await ports.workspaces.workspaces([invitation.workspaceId])
    const [user] = await ports.accounts.users([userId])
    if (!workspace || !user) throw new Error('A workspace or a session is without its record')
    const { email, role } = invitation
    if (user.email !== email && !useThisAccount) return { kind: 'otherAddress', email }

    const members = await ports.workspaces.membersOf([workspace.id])
    if (!mayInvite(members, invitation)) return { kind: 'linkExpired' }
    const present = members.find((member) => member.userId === userId)
    if (!present) {
      if (members.length >= MOST_MEMBERS) return { kind: 'tooManyMembers', most: MOST_MEMBERS }
      if (await belongsEverywhere(ports, userId)) return { kind: 'tooManyWorkspaces', most: MOST_WORKSPACES }
      await ports.workspaces.addMember({ workspaceId: workspace.id, userId, role, joinedAt: ports.now() })
      await record(ports, { workspaceId: workspace.id, userId, device }, 'MEMBER_JOINED', role)
    }
    await ports.invitations.remove(invitation.id)
    if (user.email === email && !user.emailVerified) {
      await ports.accounts.setVerifiedEmail(userId, email)
      await ports.mailTokens.endAll(userId, 'verifyEmail')
    }
    return { kind: 'joined', workspace, role: present?.role ?? role }
  })
}

/** Declines an invitation for whoever holds its link, and returns it; null where it has ended. */
export async function declineInvitation(ports: Ports, token: string): Promise<Invitation | null> {
  const hash = ports.secretTokens.hash(token)
  return ports.atomically(async () => {
    const invitation = await ports.invitations.findByToken(hash, ports.now())
    if (!invitation) return null
    await ports.invitations.remove(invitation.id)
    await recordActivity(ports, {
      workspaceId: invitation.workspaceId,
      userId: invitation.invitedBy,
      actor: { kind: 'SYSTEM' },
      action: 'INVITATION_DECLINED',
      subject: { id: invitation.id, name: maskedEmail(invitation.email) },
    })
    return invitation
  })
}

const record = (
  ports: Ports,
  { workspaceId, userId, device }: { workspaceId: string; userId: string; device: Device },
  action: 'MEMBER_JOINED',
  role: string,
) =>
  recordActivity(ports, {
    workspaceId,
    userId: null,
    actor: { kind: 'PERSON', userId },
    action,
    subject: { id: userId, name: role },
    device,
  })
