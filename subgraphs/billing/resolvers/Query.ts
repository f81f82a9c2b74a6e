import { heldFields } from '../../../platform/held-data.ts'
import type { QueryResolvers } from '../__generated__/resolvers.ts'
import type { Context } from '../context.ts'
import { creditPacks } from '../domain/credit-packs.ts'
import { plans } from '../domain/plans.ts'
import { previewPlanChange } from './plan-changes.ts'

export const Query: QueryResolvers = {
  plans: () => [...plans],
  creditPacks: () => [...creditPacks],
  previewPlanChange,
  ...heldFields(({ held }: Context) => held),
}
