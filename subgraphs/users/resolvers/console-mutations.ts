import { badUserInput, notFound } from '../../../platform/errors.ts'
import type { MutationResolvers } from '../__generated__/resolvers.ts'
import type { Context } from '../context.ts'
import { answerSupport, settleSupportRequest } from '../domain/answer-support.ts'
import { lookAtPictures } from '../domain/look-at-pictures.ts'
import { lookUp } from '../domain/look-up.ts'
import { MAX_MESSAGES } from '../domain/support.ts'
import { requireStaff } from './require-staff.ts'
import { supportMessages } from './support-messages.ts'

type ConsoleMutations = Pick<MutationResolvers, 'answerSupport' | 'settleSupportRequest' | 'lookUp' | 'lookAtPictures'>

const textOf = ({ identity }: Context) => supportMessages[identity.locale]

/** What our staff do in the console. */
export const consoleMutations: ConsoleMutations = {
  async answerSupport(_root, { input }, context) {
    const result = await answerSupport(context.ports, await requireStaff(context), input)
    switch (result.kind) {
      case 'answered':
        return { __typename: 'AnswerSupportSuccess', request: result.request }
      case 'invalidInput':
        return { __typename: 'InvalidInput', message: textOf(context)[result.field], field: result.field }
      case 'full':
        throw badUserInput(textOf(context).full(MAX_MESSAGES), 'id')
      case 'unknown':
        throw notFound('There is no request with this id.')
    }
  },

  async settleSupportRequest(_root, { input: { id } }, context) {
    const request = await settleSupportRequest(context.ports, await requireStaff(context), id)
    if (!request) throw notFound('There is no request with this id.')
    return { __typename: 'SettleSupportRequestSuccess', request }
  },

  async lookUp(_root, { input }, context) {
    const result = await lookUp(context.ports, await requireStaff(context), input)
    switch (result.kind) {
      case 'person':
        return { __typename: 'LookUpSuccess', person: result.person, workspace: null }
      case 'workspace':
        return { __typename: 'LookUpSuccess', person: null, workspace: result.workspace }
      case 'nothingFound':
        return { __typename: 'NothingFound', message: textOf(context).nothingFound }
      case 'invalidInput':
        return { __typename: 'InvalidInput', message: textOf(context)[result.field], field: result.field }
    }
  },

  async lookAtPictures(_root, { input }, context) {
    const result = await lookAtPictures(context.ports, await requireStaff(context), input)
    switch (result.kind) {
      case 'shown': {
        const { prompt, status, createdAt, pictures } = result.generation
        return { __typename: 'LookAtPicturesSuccess', prompt, status, createdAt, pictures }
      }
      case 'nothingFound':
        return { __typename: 'NothingFound', message: textOf(context).nothingFound }
      case 'invalidInput':
        return { __typename: 'InvalidInput', message: textOf(context)[result.field], field: result.field }
    }
  },
}
