import type { Role } from './account.ts'
import { maskedEmail, readEmail } from './email.ts'
import { INVITATION_LIFETIME, type Invitation, type InvitedRole, MOST_INVITATIONS, MOST_MEMBERS } from './invitation.ts'
import { queued, retryAfter } from './letter.ts'
import type { Ports } from './ports.ts'
import { recordActivity } from './record-activity.ts'
import type { Device } from './session.ts'

export interface Inviter {
  userId: string
  workspaceId: string
  device: Device
}

export type InviteOutcome =
  | { kind: 'invited'; invitation: Invitation }
  | { kind: 'invalidInput'; field: 'email' | 'role' }
  | { kind: 'alreadyMember' }
  /** The personal workspace stays its person's own. */
  | { kind: 'personalWorkspace' }
  /** We mail others only for somebody who can be answered. */
  | { kind: 'emailUnverified' }
  | { kind: 'tooManyMembers'; most: number }
  | { kind: 'tooManyLetters'; retryAfter: number }

/** Invites whoever receives mail at an address. Another invitation to the same address takes the place of the first. */
export async function inviteMember(
  ports: Ports,
  inviter: Inviter,
  { email: text, role }: { email: string; role: Role },
): Promise<InviteOutcome> {
  const email = readEmail(text)
  if (email === undefined) return { kind: 'invalidInput', field: 'email' }
  if (role === 'OWNER') return { kind: 'invalidInput', field: 'role' }
  const refusal = await whyNot(ports, inviter, email)
  if (refusal) return refusal

  const now = ports.now()
  const invitation: Invitation = {
    id: ports.newId(),
    workspaceId: inviter.workspaceId,
    email,
    role: role satisfies InvitedRole,
    invitedBy: inviter.userId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + INVITATION_LIFETIME),
  }
  const letter = letterOf(ports, invitation)
  return ports.atomically(async () => {
    const waiting = await retryAfter(ports, letter.group)
    if (waiting > 0) return { kind: 'tooManyLetters', retryAfter: waiting }
    // One after the other in a workspace, so that those sent at once are counted too.
    if (!(await ports.workspaces.claimMembers(inviter.workspaceId))) return { kind: 'personalWorkspace' }
    if ((await ports.invitations.count(inviter.workspaceId, now)) >= MOST_INVITATIONS)
      return { kind: 'tooManyMembers', most: MOST_INVITATIONS }
    await ports.invitations.replace(invitation)
    await ports.outbox.add(letter)
    await record(ports, inviter, 'MEMBER_INVITED', invitation)
    return { kind: 'invited', invitation }
  })
}

async function whyNot(ports: Ports, { userId, workspaceId }: Inviter, email: string): Promise<InviteOutcome | null> {
  const [[workspace], [person], members, account] = await Promise.all([
    ports.workspaces.workspaces([workspaceId]),
    ports.accounts.users([userId]),
    ports.workspaces.membersOf([workspaceId]),
    ports.accounts.findByEmail(email),
  ])
  if (workspace?.kind !== 'TEAM') return { kind: 'personalWorkspace' }
  if (!person?.emailVerified) return { kind: 'emailUnverified' }
  if (members.some((member) => member.userId === account?.user.id)) return { kind: 'alreadyMember' }
  return members.length >= MOST_MEMBERS ? { kind: 'tooManyMembers', most: MOST_MEMBERS } : null
}

export type ResendOutcome =
  | { kind: 'sent'; invitation: Invitation }
  | { kind: 'ended' }
  | { kind: 'tooManyLetters'; retryAfter: number }

/** Sends the invitation once more and lets it hold as long as a new one. Links of earlier mails go on working. */
export async function resendInvitation(ports: Ports, sent: Invitation): Promise<ResendOutcome> {
  const now = ports.now()
  const letter = letterOf(ports, sent)
  return ports.atomically(async () => {
    const waiting = await retryAfter(ports, letter.group)
    if (waiting > 0) return { kind: 'tooManyLetters', retryAfter: waiting }
    const expiresAt = new Date(now.getTime() + INVITATION_LIFETIME)
    const invitation = await ports.invitations.prolong(sent.id, now, expiresAt)
    if (!invitation) return { kind: 'ended' }
    await ports.outbox.add(letter)
    return { kind: 'sent', invitation }
  })
}

/** Takes an invitation back; false where it has ended already. */
export async function revokeInvitation(ports: Ports, inviter: Inviter, invitation: Invitation): Promise<boolean> {
  return ports.atomically(async () => {
    const ended = await ports.invitations.end(invitation.id)
    if (ended) await record(ports, inviter, 'INVITATION_REVOKED', invitation)
    return ended
  })
}

/** One a minute for each invitation, and five an hour to an address, whoever sends them. */
const letterOf = (ports: Ports, { id, email, invitedBy }: Invitation) =>
  queued(
    ports,
    { kind: 'invitation', userId: invitedBy, to: email, invitationId: id },
    `${id}:${Math.floor(ports.now().getTime() / 60_000)}`,
  )

const record = (
  ports: Ports,
  { userId, workspaceId, device }: Inviter,
  action: 'MEMBER_INVITED' | 'INVITATION_REVOKED',
  { id, email }: Invitation,
) =>
  recordActivity(ports, {
    workspaceId,
    userId: null,
    actor: { kind: 'PERSON', userId },
    action,
    subject: { id, name: maskedEmail(email) },
    device,
  })
