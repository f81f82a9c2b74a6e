import type { SessionResolvers } from '../__generated__/resolvers.ts'
import { viewerOf } from '../context.ts'
import { CONFIRMATION_LIFETIME } from '../domain/session.ts'

export const Session: SessionResolvers = {
  current: ({ id }, _args, context) => id === viewerOf(context)?.sessionId,
  methods: ({ methods }) => [...methods],
  confirmedUntil: ({ confirmedAt }) => new Date(confirmedAt.getTime() + CONFIRMATION_LIFETIME),
}
