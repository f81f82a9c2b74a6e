import type { SessionResolvers } from '../__generated__/resolvers.ts'
import { viewerOf } from '../context.ts'
import { CONFIRMATION_LIFETIME } from '../domain/session.ts'
import { deviceWords, placeWords } from './session-words.ts'

export const Session: SessionResolvers = {
  current: ({ id }, _args, context) => id === viewerOf(context)?.sessionId,
  device: ({ userAgent }, _args, { identity }) => deviceWords(userAgent, identity.locale),
  place: ({ ipAddress }, _args, { identity }) => placeWords(ipAddress, identity.ipAddress, identity.locale),
  methods: ({ methods }) => [...methods],
  confirmedUntil: ({ confirmedAt }) => new Date(confirmedAt.getTime() + CONFIRMATION_LIFETIME),
}
