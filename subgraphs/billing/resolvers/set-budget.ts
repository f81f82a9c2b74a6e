import { badUserInput, forbidden, notFound } from '../../../platform/errors.ts'
import { requirePermission } from '../../../platform/permissions.ts'
import { requireViewer } from '../../../platform/viewer.ts'
import type { MutationResolvers, SetBudgetInput } from '../__generated__/resolvers.ts'
import { setBudget as set } from '../domain/set-budget.ts'
import type { Spender } from '../domain/spending.ts'
import { actOf } from './act-of.ts'

const ID = /^[\w-]{1,64}$/
const MOST_CREDITS = 1_000_000

export const setBudget: MutationResolvers['setBudget'] = async (_root, { input }, context) => {
  const workspaceId = requirePermission(requireViewer(context), input.workspaceId, 'billing.manage')
  if (await context.closures.isClosed(workspaceId)) throw forbidden('This workspace has been deleted.')
  const credits = input.credits ?? null
  if (credits !== null && (credits < 0 || credits > MOST_CREDITS))
    throw badUserInput(`credits must be from 0 to ${MOST_CREDITS}.`, 'credits')

  const { ports, belongs } = context
  const budget = await set({ ...ports, belongs }, actOf(context), readSpender(workspaceId, input), credits)
  if (!budget) throw notFound('There is no such member or API key in this workspace.')
  return { __typename: 'SetBudgetSuccess', budget }
}

/** @throws BAD_USER_INPUT unless one member or one key is named */
function readSpender(workspaceId: string, { userId, apiKeyId }: SetBudgetInput): Spender {
  const subjectId = userId ?? apiKeyId
  if (subjectId == null || (userId != null && apiKeyId != null))
    throw badUserInput('Name a member or an API key, one of them.', 'userId')
  if (!ID.test(subjectId)) throw badUserInput('This is not an id.', userId == null ? 'apiKeyId' : 'userId')
  return { workspaceId, kind: userId == null ? 'API_KEY' : 'MEMBER', subjectId }
}
