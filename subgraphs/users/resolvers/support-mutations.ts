import { badUserInput, notFound, rateLimited } from '../../../platform/errors.ts'
import { workspacesWith } from '../../../platform/permissions.ts'
import type { MutationResolvers } from '../__generated__/resolvers.ts'
import { type Context, requireSession } from '../context.ts'
import { closeSupportRequest, replyToSupport, requestSupport } from '../domain/request-support.ts'
import { MAX_MESSAGES } from '../domain/support.ts'
import { supportMessages } from './support-messages.ts'

type SupportMutations = Pick<MutationResolvers, 'requestSupport' | 'replyToSupport' | 'closeSupportRequest'>

const textOf = ({ identity }: Context) => supportMessages[identity.locale]

/** What people ask of support. */
export const supportMutations: SupportMutations = {
  async requestSupport(_root, { input: { topic, message, generationId = null } }, context) {
    const viewer = await requireSession(context)
    const person = { userId: viewer.userId, workspaceIds: workspacesWith(viewer, 'generations.read') }
    const result = await requestSupport(context.ports, person, { topic, message, generationId }, context.identity)
    switch (result.kind) {
      case 'requested':
        return { __typename: 'RequestSupportSuccess', request: result.request }
      case 'invalidInput':
        return { __typename: 'InvalidInput', message: textOf(context)[result.field], field: result.field }
      case 'tooManyRequests':
        throw rateLimited(textOf(context).tooMany(result.retryAfter), result.retryAfter)
    }
  },

  async replyToSupport(_root, { input }, context) {
    const { userId } = await requireSession(context)
    const result = await replyToSupport(context.ports, userId, input)
    switch (result.kind) {
      case 'replied':
        return { __typename: 'ReplyToSupportSuccess', request: result.request }
      case 'invalidInput':
        return { __typename: 'InvalidInput', message: textOf(context)[result.field], field: result.field }
      case 'tooManyRequests':
        throw rateLimited(textOf(context).tooMany(result.retryAfter), result.retryAfter)
      case 'full':
        throw badUserInput(textOf(context).full(MAX_MESSAGES), 'id')
      case 'unknown':
        throw notFound('There is no request with this id.')
    }
  },

  async closeSupportRequest(_root, { input: { id } }, context) {
    const { userId } = await requireSession(context)
    const request = await closeSupportRequest(context.ports, userId, id)
    if (!request) throw notFound('There is no request with this id.')
    return { __typename: 'CloseSupportRequestSuccess', request }
  },
}
