import { notFound, rateLimited } from '../../../platform/errors.ts'
import { requirePermission } from '../../../platform/permissions.ts'
import type { MutationResolvers } from '../__generated__/resolvers.ts'
import { type Context, requireSession } from '../context.ts'
import { acceptInvitation, declineInvitation } from '../domain/answer-invitation.ts'
import type { Invitation } from '../domain/invitation.ts'
import { type Inviter, inviteMember, resendInvitation, revokeInvitation } from '../domain/invite-member.ts'
import { messages } from './messages.ts'
import { teamMessages } from './team-messages.ts'
import { continueWith } from './workspace-mutations.ts'

type InvitationMutations = Pick<
  MutationResolvers,
  'inviteMember' | 'resendInvitation' | 'revokeInvitation' | 'acceptInvitation' | 'declineInvitation'
>

/** What sends invitations and answers them. */
export const invitationMutations: InvitationMutations = {
  async inviteMember(_root, { input: { workspaceId, ...whom } }, context) {
    const result = await inviteMember(context.ports, await inviterIn(context, workspaceId), whom)
    const text = textOf(context)
    switch (result.kind) {
      case 'invited':
        return { __typename: 'InviteMemberSuccess', invitation: result.invitation }
      case 'invalidInput':
        return { __typename: 'InvalidInput', message: text[result.field], field: result.field }
      case 'alreadyMember':
        return { __typename: 'AlreadyMember', message: text.alreadyMember }
      case 'personalWorkspace':
        return { __typename: 'PersonalWorkspace', message: text.personalWorkspace }
      case 'emailUnverified':
        return { __typename: 'EmailUnverified', message: text.emailUnverified }
      case 'tooManyMembers':
        return { __typename: 'TooManyMembers', message: text.tooManyMembers(result.most) }
      case 'tooManyLetters':
        throw tooManyLetters(context, result.retryAfter)
    }
  },

  async resendInvitation(_root, { input: { id } }, context) {
    const { invitation } = await ownInvitation(context, id)
    const result = await resendInvitation(context.ports, invitation)
    switch (result.kind) {
      case 'sent':
        return { __typename: 'ResendInvitationSuccess', invitation: result.invitation }
      case 'ended':
        return { __typename: 'InvitationEnded', message: textOf(context).invitationEnded }
      case 'tooManyLetters':
        throw tooManyLetters(context, result.retryAfter)
    }
  },

  async revokeInvitation(_root, { input: { id } }, context) {
    const { invitation, inviter } = await ownInvitation(context, id)
    return (await revokeInvitation(context.ports, inviter, invitation))
      ? { __typename: 'RevokeInvitationSuccess', invitationId: id }
      : { __typename: 'InvitationEnded', message: textOf(context).invitationEnded }
  },

  async acceptInvitation(_root, { input: { token, useThisAccount } }, context) {
    const viewer = await requireSession(context)
    const person = { userId: viewer.userId, device: context.identity }
    const result = await acceptInvitation(context.ports, person, { token, useThisAccount: useThisAccount ?? false })
    const text = textOf(context)
    switch (result.kind) {
      case 'joined':
        continueWith(context, viewer, result.workspace.id, result.role)
        return { __typename: 'AcceptInvitationSuccess', workspace: result.workspace }
      case 'otherAddress':
        return { __typename: 'OtherAddress', message: text.otherAddress(result.email), email: result.email }
      case 'linkExpired':
        return { __typename: 'LinkExpired', message: text.invitationExpired }
      case 'tooManyMembers':
        return { __typename: 'TooManyMembers', message: text.tooManyMembers(result.most) }
      case 'tooManyWorkspaces':
        return { __typename: 'TooManyWorkspaces', message: text.tooManyWorkspaces(result.most) }
    }
  },

  async declineInvitation(_root, { input: { token } }, context) {
    const declined = await declineInvitation(context.ports, token)
    return declined
      ? { __typename: 'DeclineInvitationSuccess', email: declined.email }
      : { __typename: 'LinkExpired', message: textOf(context).invitationExpired }
  },
}

async function inviterIn(context: Context, workspaceId: string): Promise<Inviter> {
  const viewer = await requireSession(context)
  const id = requirePermission(viewer, workspaceId, 'members.manage')
  return { userId: viewer.userId, workspaceId: id, device: context.identity }
}

/** @throws NOT_FOUND where there is none that the viewer could have sent */
async function ownInvitation(context: Context, id: string): Promise<{ invitation: Invitation; inviter: Inviter }> {
  const viewer = await requireSession(context)
  const invitation = await context.ports.invitations.find(id, context.ports.now())
  if (!invitation || !Object.hasOwn(viewer.roles, invitation.workspaceId))
    throw notFound('There is no invitation with this id.')
  return { invitation, inviter: await inviterIn(context, invitation.workspaceId) }
}

const textOf = ({ identity }: Context) => teamMessages[identity.locale]

const tooManyLetters = ({ identity }: Context, seconds: number) =>
  rateLimited(messages[identity.locale].tooManyLetters(seconds), seconds)
