import type { Membership, User, Workspace } from './account.ts'
import { normalizeEmail } from './email.ts'
import type { Ports } from './ports.ts'
import { recordActivity } from './record-activity.ts'
import { readReason, type StaffMember } from './staff.ts'

/** What support sees of a person: no credentials, no pictures, nothing of their work. */
export interface PersonOnFile {
  user: User
  memberships: Membership[]
}

/** What support sees of a workspace. */
export interface WorkspaceOnFile {
  workspace: Workspace
  memberships: Membership[]
}

export type LookUpOutcome =
  | { kind: 'person'; person: PersonOnFile }
  | { kind: 'workspace'; workspace: WorkspaceOnFile }
  | { kind: 'nothingFound' }
  | { kind: 'invalidInput'; field: 'reason' }

/**
 * Shows somebody of our staff a person, by e-mail address or id, or a workspace, by id. The look is recorded with its reason
 * before anything is shown, where those whom it concerns read it.
 */
export async function lookUp(
  ports: Ports,
  staff: StaffMember,
  { addressOrId, reason: given }: { addressOrId: string; reason: string },
): Promise<LookUpOutcome> {
  const reason = readReason(given)
  if (reason === undefined) return { kind: 'invalidInput', field: 'reason' }
  const wanted = addressOrId.trim()
  const user = wanted.includes('@')
    ? (await ports.accounts.findByEmail(normalizeEmail(wanted)))?.user
    : (await ports.accounts.users([wanted]))[0]
  if (user) {
    await record(ports, staff, { action: 'PERSON_LOOKED_UP', workspaceId: null, userId: user.id, id: user.id, reason })
    return { kind: 'person', person: { user, memberships: await ports.workspaces.membershipsOf([user.id]) } }
  }
  const [workspace] = await ports.workspaces.workspaces([wanted])
  if (!workspace) return { kind: 'nothingFound' }
  const { id } = workspace
  const memberships = await ports.workspaces.membersOf([id])
  // A personal workspace is somebody's own: they read it among what concerns them.
  const userId = workspace.kind === 'PERSONAL' ? (memberships[0]?.userId ?? null) : null
  await record(ports, staff, { action: 'WORKSPACE_LOOKED_UP', workspaceId: id, userId, id, reason })
  return { kind: 'workspace', workspace: { workspace, memberships } }
}

function record(
  ports: Ports,
  { userId: staffId, device }: StaffMember,
  {
    id,
    ...look
  }: {
    action: 'PERSON_LOOKED_UP' | 'WORKSPACE_LOOKED_UP'
    workspaceId: string | null
    userId: string | null
    id: string
    reason: string
  },
): Promise<void> {
  return recordActivity(ports, { ...look, actor: { kind: 'SUPPORT', userId: staffId }, subject: { id }, device })
}
