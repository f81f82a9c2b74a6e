import type { ActivityActorResolvers } from '../__generated__/resolvers.ts'

export const ActivityActor: ActivityActorResolvers = {
  user: (actor, _args, { loaders }) =>
    actor.kind === 'PERSON' || actor.kind === 'API_KEY' ? loaders.user.load(actor.userId) : null,
}
