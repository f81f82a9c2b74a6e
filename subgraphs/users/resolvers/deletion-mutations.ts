import { badUserInput, rateLimited } from '../../../platform/errors.ts'
import { requirePermission } from '../../../platform/permissions.ts'
import type { MutationResolvers } from '../__generated__/resolvers.ts'
import { type Context, requireSession, requireSessionRecord } from '../context.ts'
import { cancelAccountDeletion, deleteAccount, deleteWorkspace } from '../domain/plan-deletion.ts'
import { messages } from './messages.ts'
import { endSession } from './session-header.ts'

const textOf = ({ identity }: Context) => messages[identity.locale]

/** How accounts and workspaces end. */
export const deletionMutations: Pick<MutationResolvers, 'deleteAccount' | 'cancelAccountDeletion' | 'deleteWorkspace'> =
  {
    async deleteAccount(_root, { input }, context) {
      const session = await requireSessionRecord(context)
      const result = await deleteAccount(
        context.ports,
        session,
        { password: input.password, immediately: input.immediately ?? false },
        context.identity,
      )
      const text = textOf(context)
      switch (result.kind) {
        case 'planned': {
          endSession(context)
          const { id, dueAt, requestedAt } = result.deletion
          const receiptToken = context.ports.receipts.tokenOf(id)
          return { __typename: 'DeleteAccountSuccess', receiptToken, plannedFor: dueAt ?? requestedAt }
        }
        case 'ownsTeamsAlone':
          return { __typename: 'OwnsTeamsAlone', message: text.ownsTeamsAlone, workspaces: result.workspaces }
        case 'invalidCredentials':
          return { __typename: 'InvalidCredentials', message: text.wrongPassword }
        case 'confirmationRequired':
          return { __typename: 'ConfirmationRequired', message: text.confirmationRequired }
        case 'tooManyAttempts':
          throw rateLimited(text.tooManyAttempts(result.retryAfter), result.retryAfter)
      }
    },

    async cancelAccountDeletion(_root, _args, context) {
      const { userId } = await requireSession(context)
      const isKept = await cancelAccountDeletion(context.ports, userId, context.identity)
      if (!isKept) return { __typename: 'NoDeletionPlanned', message: textOf(context).noDeletionPlanned }
      const viewer = await context.loaders.user.load(userId)
      if (!viewer) throw new Error('A session is without its person')
      return { __typename: 'CancelAccountDeletionSuccess', viewer }
    },

    async deleteWorkspace(_root, { input }, context) {
      const viewer = await requireSession(context)
      const workspaceId = requirePermission(viewer, input.workspaceId, 'workspace.own')
      const workspace = await context.loaders.workspace.load(workspaceId)
      if (workspace?.kind !== 'TEAM')
        throw badUserInput('A personal workspace goes with its account only.', 'workspaceId')

      const { password } = input
      const session = await requireSessionRecord(context)
      const result = await deleteWorkspace(context.ports, session, { workspaceId, password }, context.identity)
      const text = textOf(context)
      switch (result.kind) {
        case 'planned':
          return {
            __typename: 'DeleteWorkspaceSuccess',
            receiptToken: context.ports.receipts.tokenOf(result.deletion.id),
          }
        case 'invalidCredentials':
          return { __typename: 'InvalidCredentials', message: text.wrongPassword }
        case 'confirmationRequired':
          return { __typename: 'ConfirmationRequired', message: text.confirmationRequired }
        case 'tooManyAttempts':
          throw rateLimited(text.tooManyAttempts(result.retryAfter), result.retryAfter)
      }
    },
  }
