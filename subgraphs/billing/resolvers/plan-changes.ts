import { badUserInput } from '../../../platform/errors.ts'
import type { MutationResolvers, QueryResolvers } from '../__generated__/resolvers.ts'
import type { Context } from '../context.ts'
import { changePlan as change, previewPlanChange as preview } from '../domain/change-plan.ts'
import type { ChangeRefusal } from '../domain/plan-change.ts'
import { actOf } from './act-of.ts'
import { messages } from './messages.ts'
import { notSubscribed, payingWorkspace, restriction } from './paying-workspace.ts'

export const previewPlanChange: QueryResolvers['previewPlanChange'] = async (_root, { input }, context) => {
  const { workspace, ports } = await payingWorkspace(context, input.workspaceId)
  const { planId, interval } = input
  const outcome = await preview(ports, { workspaceId: workspace.id, planId, interval: interval ?? 'MONTH' })
  switch (outcome.kind) {
    case 'preview':
      return { __typename: 'PlanChangePreview', ...outcome.preview }
    case 'refused':
      return refused(context, outcome.reason)
    case 'notSubscribed':
      return notSubscribed(context)
    case 'notForSale':
      throw notForSale()
  }
}

export const changePlan: MutationResolvers['changePlan'] = async (_root, { input }, context) => {
  const { workspace, ports } = await payingWorkspace(context, input.workspaceId)
  const restricted = await restriction(context)
  if (restricted) return restricted
  const { planId, interval, asOf } = input
  const outcome = await change(ports, actOf(context), {
    workspaceId: workspace.id,
    planId,
    interval: interval ?? 'MONTH',
    asOf,
  })
  const { previewExpired, paymentFailed } = messages[context.identity.locale]
  switch (outcome.kind) {
    case 'changed':
      return { __typename: 'ChangePlanSuccess', subscription: outcome.subscription }
    case 'refused':
      return refused(context, outcome.reason)
    case 'previewExpired':
      return { __typename: 'PreviewExpired', message: previewExpired }
    case 'paymentFailed':
      return { __typename: 'PaymentFailed', message: paymentFailed }
    case 'notSubscribed':
      return notSubscribed(context)
    case 'notForSale':
      throw notForSale()
  }
}

const refused = ({ identity }: Context, reason: ChangeRefusal) => ({
  __typename: 'PlanChangeRefused' as const,
  message: messages[identity.locale].planChangeRefused[reason],
  reason,
})

const notForSale = () => badUserInput('There is no plan for sale under this id.', 'planId')
