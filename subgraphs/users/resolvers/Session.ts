import type { SessionResolvers } from '../__generated__/resolvers.ts'
import { viewerOf } from '../context.ts'

export const Session: SessionResolvers = {
  current: ({ id }, _args, context) => id === viewerOf(context)?.sessionId,
}
