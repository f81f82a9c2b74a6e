import type { PrivacyTopic as TopicName } from '../__generated__/resolvers.ts'
import type { PrivacyTopic } from '../domain/privacy-choices.ts'

/** How the schema calls a topic. */
export const topicName: Record<PrivacyTopic, TopicName> = {
  analytics: 'ANALYTICS',
  advertising: 'ADVERTISING',
  learning: 'LEARNING',
  processing: 'PROCESSING',
}
