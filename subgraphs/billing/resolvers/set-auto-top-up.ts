import { badUserInput } from '../../../platform/errors.ts'
import type { AutoTopUpInput, MutationResolvers } from '../__generated__/resolvers.ts'
import type { AutoTopUpTerms } from '../domain/auto-top-up.ts'
import { creditPacks } from '../domain/credit-packs.ts'
import { setAutoTopUp as set } from '../domain/set-auto-top-up.ts'
import { actOf } from './act-of.ts'
import { messages } from './messages.ts'
import { payingWorkspace, restriction } from './paying-workspace.ts'

const MOST_CREDITS = 100_000
const MOST_PACKS = 50

export const setAutoTopUp: MutationResolvers['setAutoTopUp'] = async (_root, { input }, context) => {
  const { workspace, ports } = await payingWorkspace(context, input.workspaceId)
  const terms = input.autoTopUp ? readTerms(input.autoTopUp) : null
  // Whoever restricts the processing of their data may still end a purchase.
  const restricted = terms && (await restriction(context))
  if (restricted) return restricted

  const outcome = await set(ports, actOf(context), workspace.id, terms)
  switch (outcome.kind) {
    case 'set':
      return { __typename: 'SetAutoTopUpSuccess', billing: workspace }
    case 'noSavedCard':
      return { __typename: 'NoSavedCard', message: messages[context.identity.locale].noSavedCard }
  }
}

/** @throws BAD_USER_INPUT */
function readTerms({ creditPackId: packId, currency, below, monthlyCap }: AutoTopUpInput): AutoTopUpTerms {
  if (!creditPacks.some(({ id }) => id === packId))
    throw badUserInput('There is nothing for sale under this id.', 'creditPackId')
  if (below < 1 || below > MOST_CREDITS) throw badUserInput(`below must be from 1 to ${MOST_CREDITS}.`, 'below')
  if (monthlyCap < 1 || monthlyCap > MOST_PACKS)
    throw badUserInput(`monthlyCap must be from 1 to ${MOST_PACKS}.`, 'monthlyCap')
  return { packId, currency, below, monthlyCap }
}
