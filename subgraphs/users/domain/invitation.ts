import type { Role } from './account.ts'

/** What an invitation may offer: only an owner makes owners, of people who are there already. */
export type InvitedRole = Exclude<Role, 'OWNER'>

/** An offer to join a workspace, for whoever receives mail at the address. */
export interface Invitation {
  id: string
  workspaceId: string
  /** In its normal form. */
  email: string
  role: InvitedRole
  invitedBy: string
  createdAt: Date
  expiresAt: Date
}

const DAY = 24 * 60 * 60_000
/** How long an invitation holds, in milliseconds. */
export const INVITATION_LIFETIME = 7 * DAY
/** Invitations of one workspace within that time, those that were taken back included: it is no way to mail everybody. */
export const MOST_INVITATIONS = 50
/** People in one workspace. */
export const MOST_MEMBERS = 100
/** Workspaces of one person: access tokens carry a role for each. */
export const MOST_WORKSPACES = 50
