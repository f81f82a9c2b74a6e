import { badUserInput } from '../../../platform/errors.ts'
import type { MutationResolvers } from '../__generated__/resolvers.ts'
import type { Context } from '../context.ts'
import { endSubscription } from '../domain/end-subscription.ts'
import { startCheckout } from '../domain/start-checkout.ts'
import { actOf } from './act-of.ts'
import { messages } from './messages.ts'
import { notSubscribed, payingWorkspace, restriction } from './paying-workspace.ts'

/** What people buy, and how they stop. */
export const paymentMutations: Pick<
  Required<MutationResolvers>,
  'startCheckout' | 'openBillingPortal' | 'cancelSubscription' | 'resumeSubscription'
> = {
  async startCheckout(_root, { input }, context) {
    const { workspace, ports } = await payingWorkspace(context, input.workspaceId)
    const { planId = null, creditPackId = null, interval, currency } = input
    if ((planId === null) === (creditPackId === null))
      throw badUserInput('Name either planId or creditPackId.', 'planId')
    const restricted = await restriction(context)
    if (restricted) return restricted

    const outcome = await startCheckout(ports, actOf(context), {
      workspace,
      planId,
      creditPackId,
      interval: interval ?? 'MONTH',
      currency: currency ?? undefined,
      locale: context.identity.locale,
      returnUrl: readReturnUrl(context, input.returnUrl),
    })
    switch (outcome.kind) {
      case 'opened':
        return { __typename: 'StartCheckoutSuccess', url: outcome.url }
      case 'alreadySubscribed':
        return { __typename: 'AlreadySubscribed', message: messages[context.identity.locale].alreadySubscribed }
      case 'notForSale':
        throw badUserInput('There is nothing for sale under this id.', planId === null ? 'creditPackId' : 'planId')
    }
  },
  async openBillingPortal(_root, { input }, context) {
    const { workspace, ports } = await payingWorkspace(context, input.workspaceId)
    const returnUrl = readReturnUrl(context, input.returnUrl)
    const customerId = await ports.customers.idOf(workspace.id)
    if (!customerId) return { __typename: 'NothingBought', message: messages[context.identity.locale].nothingBought }
    const url = await ports.payments.openPortal(customerId, { returnUrl, locale: context.identity.locale })
    return { __typename: 'OpenBillingPortalSuccess', url }
  },
  async cancelSubscription(_root, { input }, context) {
    const subscription = await changeEnd(context, input.workspaceId, true)
    return subscription ? { __typename: 'CancelSubscriptionSuccess', subscription } : notSubscribed(context)
  },
  async resumeSubscription(_root, { input }, context) {
    const subscription = await changeEnd(context, input.workspaceId, false)
    return subscription ? { __typename: 'ResumeSubscriptionSuccess', subscription } : notSubscribed(context)
  },
}

async function changeEnd(context: Context, workspaceId: string | null | undefined, cancel: boolean) {
  const { workspace, ports } = await payingWorkspace(context, workspaceId)
  return endSubscription(ports, actOf(context), workspace.id, cancel)
}

/**
 * A page of ours, or of somebody who was let in by name: else whoever opens a page of payment could have Stripe lead its visitor
 * anywhere.
 *
 * @throws BAD_USER_INPUT
 */
function readReturnUrl({ identity, returnOrigins }: Context, text: string): string {
  if (text.length > 2_000) throw badUserInput('returnUrl must have at most 2,000 characters.', 'returnUrl')
  const origin = URL.canParse(text) ? new URL(text).origin : undefined
  if (origin === identity.origin || returnOrigins.some((one) => one === origin)) return text
  const origins = [identity.origin, ...returnOrigins].join(', ')
  throw badUserInput(`returnUrl must be an address of ${origins}.`, 'returnUrl')
}
