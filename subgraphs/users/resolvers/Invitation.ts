import type { InvitationResolvers } from '../__generated__/resolvers.ts'

export const Invitation: InvitationResolvers = {
  invitedBy: ({ invitedBy }, _args, { loaders }) => loaders.user.load(invitedBy),
}
