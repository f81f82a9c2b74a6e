import { badUserInput, notFound } from '../../../platform/errors.ts'
import { requireService } from '../../../platform/request-context.ts'
import type { MutationResolvers } from '../__generated__/resolvers.ts'
import { captureCredits } from '../domain/capture-credits.ts'
import { eraseWorkspace } from '../domain/erase-workspace.ts'
import { releaseCredits } from '../domain/release-credits.ts'
import { reserveCredits } from '../domain/reserve-credits.ts'
import { currentPlan } from './current-plan.ts'
import { messages } from './messages.ts'
import { paymentMutations } from './payment-mutations.ts'
import { changePlan } from './plan-changes.ts'
import { readHoldKey } from './read-hold-key.ts'
import { setAutoTopUp } from './set-auto-top-up.ts'
import { setBudget } from './set-budget.ts'
import { setLowBalance } from './set-low-balance.ts'

/** Far above any price; keeps sums within GraphQL's `Int`. */
const MOST_CREDITS = 1_000_000

export const Mutation: MutationResolvers = {
  ...paymentMutations,
  changePlan,
  setAutoTopUp,
  setBudget,
  setLowBalance,
  async reserveCredits(_root, { input }, context) {
    requireService(context, 'generation')
    const { credits, personal } = input
    if (credits < 1 || credits > MOST_CREDITS)
      throw badUserInput(`credits must be from 1 to ${MOST_CREDITS}.`, 'credits')

    const spender = { userId: input.userId, apiKeyId: input.apiKeyId ?? null }
    const outcome = await reserveCredits(context.ports, { ...readHoldKey(input), credits, personal, ...spender })
    const { insufficientBalance, budgetPassed, resolved } = messages[context.identity.locale]
    switch (outcome.kind) {
      case 'held': {
        const { balance, expiresAt } = outcome
        const plan = await currentPlan(input.workspaceId, context)
        return { __typename: 'ReserveCreditsSuccess', balance, plan, expiresAt }
      }
      case 'insufficientBalance': {
        const { required, available } = outcome
        return {
          __typename: 'InsufficientBalance',
          message: insufficientBalance(required, available),
          required,
          available,
        }
      }
      case 'budgetExceeded': {
        const { kind: _, ...details } = outcome
        return { __typename: 'BudgetPassed', message: budgetPassed, ...details }
      }
      case 'resolved':
        return { __typename: 'HoldResolved', message: resolved[outcome.state], state: outcome.state }
      case 'otherAmount':
        throw badUserInput(`This key holds ${outcome.credits} credits already.`, 'credits')
    }
  },
  async captureCredits(_root, { input }, context) {
    requireService(context, 'generation')
    const settlement = await captureCredits(context.ports, readHoldKey(input))
    if (!settlement) throw notFound('There is no hold for this generation.')
    return settlement
  },
  async releaseCredits(_root, { input }, context) {
    requireService(context, 'generation')
    return releaseCredits(context.ports, readHoldKey(input))
  },
  eraseWorkspace(_root, { input: { workspaceId } }, context) {
    requireService(context, 'users')
    const { ports, closures, payments } = context
    return eraseWorkspace({ ...ports, closures, payments: payments?.payments }, workspaceId)
  },
  async erasePerson(_root, { input: { userId } }, context) {
    requireService(context, 'users')
    await context.ports.ledger.forgetSpender(userId)
    return { finished: true, objects: [] }
  },
}
