import type { PrivacyDecisionResolvers } from '../__generated__/resolvers.ts'
import { textOf } from '../domain/privacy-texts.ts'
import { topicName } from './topic-name.ts'

export const PrivacyDecision: PrivacyDecisionResolvers = {
  topic: ({ topic }) => topicName[topic],
  text: ({ topic, textVersion }, _args, { identity }) => textOf(topic, textVersion, identity.locale),
}
