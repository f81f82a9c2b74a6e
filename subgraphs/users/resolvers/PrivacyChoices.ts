import { connectionOf, readPageRequest } from '../../../platform/page.ts'
import type { PrivacyChoicesResolvers } from '../__generated__/resolvers.ts'
import { choiceOn, privacyTopics } from '../domain/privacy-choices.ts'
import { topicName } from './topic-name.ts'

export const PrivacyChoices: PrivacyChoicesResolvers = {
  async choices({ userId }, _args, { ports }) {
    const decisions = await ports.privacy.decisionsOf(userId)
    return privacyTopics.map((topic) => {
      const { allowed, decision } = choiceOn(topic, decisions)
      return { topic: topicName[topic], allowed, decidedAt: decision?.at ?? null }
    })
  },

  async history({ userId }, args, { ports }) {
    const page = readPageRequest(args)
    const found = await ports.privacy.history(userId, page)
    return connectionOf(found, page.first, ({ id, at }) => ({ id, at }))
  },
}
