import { heldFields } from '../../../platform/held-data.ts'
import { requireService } from '../../../platform/request-context.ts'
import type { QueryResolvers } from '../__generated__/resolvers.ts'
import type { Context } from '../context.ts'
import { creditPacks } from '../domain/credit-packs.ts'
import { plans } from '../domain/plans.ts'
import { previewPlanChange } from './plan-changes.ts'

/** Most dead letters that are listed. */
const MOST_DEAD = 100

export const Query: QueryResolvers = {
  plans: () => [...plans],
  creditPacks: () => [...creditPacks],
  workspaceRemains(_root, { workspaceId }, context) {
    requireService(context, 'users')
    return context.closures.count(workspaceId)
  },
  async serviceDeadLetters(_root, _args, context) {
    requireService(context, 'users')
    const found = await Promise.all([context.payments?.inbox.dead(MOST_DEAD) ?? [], context.stuckCalls()])
    return found.flat().slice(0, MOST_DEAD)
  },
  previewPlanChange,
  ...heldFields(({ held }: Context) => held),
}
