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
      returnUrl: readReturnUrl(input.returnUrl),
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
    const returnUrl = readReturnUrl(input.returnUrl)
    const customerId = await ports.customers.idOf(workspace.id)
    if (!customerId) return { __typename: 'NothingBought', message: messages[context.identity.locale].nothingBought }
    return { __typename: 'OpenBillingPortalSuccess', url: await ports.payments.openPortal(customerId, returnUrl) }
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

/** @throws BAD_USER_INPUT unless a browser can go there */
function readReturnUrl(text: string): string {
  const protocol = URL.canParse(text) ? new URL(text).protocol : ''
  if (text.length > 2_000 || (protocol !== 'https:' && protocol !== 'http:'))
    throw badUserInput('returnUrl must be an http or https address.', 'returnUrl')
  return text
}
