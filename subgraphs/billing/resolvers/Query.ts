import { heldFields } from '../../../platform/held-data.ts'
import { requireService } from '../../../platform/request-context.ts'
import type { QueryResolvers } from '../__generated__/resolvers.ts'
import type { Context } from '../context.ts'
import { creditPacks } from '../domain/credit-packs.ts'
import { plans } from '../domain/plans.ts'
import { previewPlanChange } from './plan-changes.ts'

export const Query: QueryResolvers = {
  plans: () => [...plans],
  creditPacks: () => [...creditPacks],
  workspaceRemains(_root, { workspaceId }, context) {
    requireService(context, 'users')
    return context.closures.count(workspaceId)
  },
  async serviceDeadLetters(_root, _args, context) {
    requireService(context, 'users')
    return (await context.payments?.inbox.dead(100)) ?? []
  },
  previewPlanChange,
  ...heldFields(({ held }: Context) => held),
}
