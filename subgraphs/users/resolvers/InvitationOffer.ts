import type { InvitationOfferResolvers } from '../__generated__/resolvers.ts'

export const InvitationOffer: InvitationOfferResolvers = {
  workspaceName: ({ workspace }) => workspace.name,
  inviterName: ({ inviter }) => inviter.name,
  inviterEmail: ({ inviter }) => inviter.email,
  email: ({ invitation }) => invitation.email,
  role: ({ invitation }) => invitation.role,
  expiresAt: ({ invitation }) => invitation.expiresAt,
}
