import type { Membership, Workspace } from './account.ts'
import { MOST_WORKSPACES } from './invitation.ts'
import { readName } from './person.ts'
import type { Ports } from './ports.ts'
import { recordActivity } from './record-activity.ts'
import type { Device } from './session.ts'

export type CreateWorkspaceOutcome =
  | { kind: 'created'; workspace: Workspace }
  | { kind: 'invalidInput'; field: 'name' }
  | { kind: 'tooManyWorkspaces'; most: number }

/** Makes a workspace for a team, with the person as its owner. */
export async function createWorkspace(
  ports: Ports,
  { userId, device }: { userId: string; device: Device },
  text: string,
): Promise<CreateWorkspaceOutcome> {
  const name = readName(text)
  if (name === undefined) return { kind: 'invalidInput', field: 'name' }
  const now = ports.now()
  const workspace: Workspace = { id: ports.newId(), name, kind: 'TEAM', createdAt: now }
  const membership: Membership = { workspaceId: workspace.id, userId, role: 'OWNER', joinedAt: now }
  return ports.atomically(async () => {
    if (await belongsEverywhere(ports, userId)) return { kind: 'tooManyWorkspaces', most: MOST_WORKSPACES }
    await ports.workspaces.open(workspace, membership)
    await recordActivity(ports, {
      workspaceId: workspace.id,
      userId: null,
      actor: { kind: 'PERSON', userId },
      action: 'WORKSPACE_CREATED',
      subject: { id: workspace.id, name },
      device,
    })
    return { kind: 'created', workspace }
  })
}

/** Whether a person is in as many workspaces as one may be; in a transaction, which lets none be added beside it. */
export async function belongsEverywhere(
  { takeTurn, workspaces }: Pick<Ports, 'takeTurn' | 'workspaces'>,
  userId: string,
): Promise<boolean> {
  await takeTurn(`workspaces of ${userId}`)
  return (await workspaces.membershipsOf([userId])).length >= MOST_WORKSPACES
}

export type UpdateWorkspaceOutcome =
  | { kind: 'updated'; workspace: Workspace }
  | { kind: 'invalidInput'; field: 'name' }
  | { kind: 'unknown' }

/** Gives a workspace another name. */
export async function updateWorkspace(
  ports: Ports,
  { userId, workspaceId, device }: { userId: string; workspaceId: string; device: Device },
  text: string,
): Promise<UpdateWorkspaceOutcome> {
  const name = readName(text)
  if (name === undefined) return { kind: 'invalidInput', field: 'name' }
  return ports.atomically(async () => {
    const workspace = await ports.workspaces.rename(workspaceId, name)
    if (!workspace) return { kind: 'unknown' }
    await recordActivity(ports, {
      workspaceId,
      userId: null,
      actor: { kind: 'PERSON', userId },
      action: 'WORKSPACE_RENAMED',
      subject: { id: workspaceId, name },
      device,
    })
    return { kind: 'updated', workspace }
  })
}
