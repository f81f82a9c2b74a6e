import { badUserInput } from '../../../platform/errors.ts'
import { requireService } from '../../../platform/request-context.ts'
import type { MutationResolvers, QueryResolvers } from '../__generated__/resolvers.ts'
import { requireSession } from '../context.ts'
import { permittedFor, permittedIn, privacyTopics, updatePrivacyChoices } from '../domain/privacy-choices.ts'
import { currentTexts } from '../domain/privacy-texts.ts'
import { messages } from './messages.ts'
import { topicName } from './topic-name.ts'

export const privacyQueries: Pick<QueryResolvers, 'privacyTexts' | 'permittedProcessing'> = {
  privacyTexts(_root, _args, { identity }) {
    const { version, texts } = currentTexts
    return {
      version,
      texts: privacyTopics.map((topic) => ({ topic: topicName[topic], text: texts[topic][identity.locale] })),
    }
  },

  permittedProcessing(_root, { userId, workspaceId }, context) {
    requireService(context, 'billing', 'generation')
    if (userId != null) return permittedFor(context.ports, userId)
    if (workspaceId != null) return permittedIn(context.ports, workspaceId)
    throw badUserInput('Name a person or a workspace.', 'userId')
  },
}

export const privacyMutations: Pick<MutationResolvers, 'updatePrivacyChoices'> = {
  async updatePrivacyChoices(_root, { input: { textVersion, ...change } }, context) {
    const { userId } = await requireSession(context)
    const result = await updatePrivacyChoices(context.ports, userId, change, textVersion, context.identity)
    switch (result.kind) {
      case 'updated': {
        const viewer = await context.loaders.user.load(userId)
        if (!viewer) throw new Error('A session is without its person')
        return { __typename: 'UpdatePrivacyChoicesSuccess', viewer }
      }
      case 'textOutdated':
        return {
          __typename: 'PrivacyTextOutdated',
          message: messages[context.identity.locale].privacyTextOutdated,
        }
    }
  },
}
