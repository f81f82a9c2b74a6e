import { badUserInput, forbidden } from '../../../platform/errors.ts'
import { requirePermission } from '../../../platform/permissions.ts'
import { requireViewer } from '../../../platform/viewer.ts'
import type { MutationResolvers } from '../__generated__/resolvers.ts'
import { setLowBalance as set } from '../domain/low-balance.ts'
import { actOf } from './act-of.ts'

const MOST_CREDITS = 1_000_000

export const setLowBalance: MutationResolvers['setLowBalance'] = async (_root, { input }, context) => {
  const viewer = requireViewer(context)
  const id = requirePermission(viewer, input.workspaceId, 'billing.manage')
  if (await context.closures.isClosed(id)) throw forbidden('This workspace has been deleted.')
  const { credits } = input
  if (credits < 0 || credits > MOST_CREDITS) throw badUserInput(`credits must be from 0 to ${MOST_CREDITS}.`, 'credits')

  const workspace = { id, personal: id === viewer.personalWorkspaceId }
  await set(context.ports, actOf(context), workspace, credits)
  return { __typename: 'SetLowBalanceSuccess', billing: workspace }
}
