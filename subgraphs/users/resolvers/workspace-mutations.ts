import { forbidden, notFound } from '../../../platform/errors.ts'
import { requirePermission } from '../../../platform/permissions.ts'
import type { MutationResolvers } from '../__generated__/resolvers.ts'
import { becomeViewer, type Context, requireSession, type SessionViewer } from '../context.ts'
import type { Role } from '../domain/account.ts'
import {
  type Actor,
  type ChangeOutcome,
  changeMemberRole,
  removeMember,
  transferOwnership,
} from '../domain/change-members.ts'
import { createWorkspace, updateWorkspace } from '../domain/create-workspace.ts'
import { teamMessages } from './team-messages.ts'

type WorkspaceMutations = Pick<
  MutationResolvers,
  'createWorkspace' | 'updateWorkspace' | 'changeMemberRole' | 'removeMember' | 'leaveWorkspace' | 'transferOwnership'
>

/** What changes workspaces and who belongs to them. */
export const workspaceMutations: WorkspaceMutations = {
  async createWorkspace(_root, { input: { name } }, context) {
    const viewer = await requireSession(context)
    const result = await createWorkspace(context.ports, { userId: viewer.userId, device: context.identity }, name)
    switch (result.kind) {
      case 'created':
        continueWith(context, viewer, result.workspace.id, 'OWNER')
        return { __typename: 'CreateWorkspaceSuccess', workspace: result.workspace }
      case 'tooManyWorkspaces':
        return { __typename: 'TooManyWorkspaces', message: textOf(context).tooManyWorkspaces(result.most) }
      case 'invalidInput':
        return invalidName(context)
    }
  },

  async updateWorkspace(_root, { input }, context) {
    const viewer = await requireSession(context)
    const workspaceId = requirePermission(viewer, input.workspaceId, 'workspace.update')
    const by = { userId: viewer.userId, workspaceId, device: context.identity }
    const result = await updateWorkspace(context.ports, by, input.name)
    switch (result.kind) {
      case 'updated':
        return { __typename: 'UpdateWorkspaceSuccess', workspace: result.workspace }
      case 'invalidInput':
        return invalidName(context)
      case 'unknown':
        throw notFound('There is no workspace with this id.')
    }
  },

  async changeMemberRole(_root, { input: { workspaceId, ...change } }, context) {
    const actor = await actorIn(context, workspaceId, 'members.manage')
    const member = memberOf(await changeMemberRole(context.ports, actor, change))
    return member ? { __typename: 'ChangeMemberRoleSuccess', member } : lastOwner(context)
  },

  async removeMember(_root, { input: { workspaceId, userId } }, context) {
    const actor = await actorIn(context, workspaceId, 'members.manage')
    const member = memberOf(await removeMember(context.ports, actor, userId))
    return member ? { __typename: 'RemoveMemberSuccess', userId } : lastOwner(context)
  },

  async leaveWorkspace(_root, { input: { workspaceId } }, context) {
    const actor = await actorIn(context, workspaceId, 'workspace.leave')
    const member = memberOf(await removeMember(context.ports, actor, actor.userId))
    return member ? { __typename: 'LeaveWorkspaceSuccess', workspaceId } : lastOwner(context)
  },

  async transferOwnership(_root, { input: { workspaceId, userId } }, context) {
    const actor = await actorIn(context, workspaceId, 'workspace.own')
    memberOf(await transferOwnership(context.ports, actor, userId))
    if (userId !== actor.userId) continueWith(context, await requireSession(context), workspaceId, 'ADMIN')
    const workspace = await context.loaders.workspace.load(workspaceId)
    if (!workspace) throw notFound('There is no workspace with this id.')
    return { __typename: 'TransferOwnershipSuccess', workspace }
  },
}

async function actorIn(
  context: Context,
  workspaceId: string,
  permission: 'members.manage' | 'workspace.leave' | 'workspace.own',
): Promise<Actor> {
  const viewer = await requireSession(context)
  const id = requirePermission(viewer, workspaceId, permission)
  return { userId: viewer.userId, workspaceId: id, device: context.identity }
}

/**
 * The member as changed; undefined for the last owner.
 *
 * @throws NOT_FOUND, FORBIDDEN
 */
function memberOf(outcome: ChangeOutcome) {
  switch (outcome.kind) {
    case 'changed':
      return outcome.member
    case 'lastOwner':
      return undefined
    case 'notMember':
      throw notFound('This person does not belong to the workspace.')
    case 'ownersOnly':
      throw forbidden('Only owners make owners and unmake them.')
    case 'notAllowed':
      throw forbidden('Your role in this workspace does not allow this.')
  }
}

/** Has the rest of the answer show what the viewer may see with a role that they have just got. */
export function continueWith(context: Context, viewer: SessionViewer, workspaceId: string, role: Role): void {
  becomeViewer(context, { ...viewer, roles: { ...viewer.roles, [workspaceId]: role } })
}

const textOf = ({ identity }: Context) => teamMessages[identity.locale]

const invalidName = (context: Context) => ({
  __typename: 'InvalidInput' as const,
  message: textOf(context).workspaceName,
  field: 'name',
})

const lastOwner = (context: Context) => ({ __typename: 'LastOwner' as const, message: textOf(context).lastOwner })
