import type { ServiceClient } from '../../../platform/service-client.ts'
import type { Credits, HoldState } from '../domain/ports.ts'

const RESERVE = `mutation Reserve($input: ReserveCreditsInput!) {
  reserveCredits(input: $input) {
    __typename
    ... on ReserveCreditsSuccess { plan { queueShare } }
    ... on InsufficientBalance { required available }
    ... on BudgetPassed { budget spent resetsAt }
  }
}`
const CAPTURE = `mutation Capture($input: SettleHoldInput!) { captureCredits(input: $input) { state } }`
const RELEASE = `mutation Release($input: SettleHoldInput!) { releaseCredits(input: $input) { state credits } }`

interface ReserveData {
  reserveCredits:
    | { __typename: 'ReserveCreditsSuccess'; plan: { queueShare: number } }
    | { __typename: 'InsufficientBalance'; required: number; available: number }
    | { __typename: 'BudgetPassed'; budget: number; spent: number; resetsAt: string }
    | { __typename: 'HoldResolved' }
}

/** Credits as the billing service keeps them. Rejects with UPSTREAM_UNAVAILABLE while that can't be reached. */
export function createCredits(billing: Pick<ServiceClient, 'execute'>): Credits {
  return {
    async reserve({ workspaceId, id, credits, personal, userId, apiKeyId }) {
      const input = { workspaceId, generationId: id, credits, personal, userId, apiKeyId }
      const { reserveCredits } = await billing.execute<ReserveData>(RESERVE, { input })
      switch (reserveCredits.__typename) {
        case 'ReserveCreditsSuccess':
          return { kind: 'held', queueShare: reserveCredits.plan.queueShare }
        case 'InsufficientBalance':
          return { kind: 'insufficient', required: reserveCredits.required, available: reserveCredits.available }
        case 'BudgetPassed': {
          const { budget, spent, resetsAt } = reserveCredits
          return { kind: 'overBudget', budget, spent, resetsAt: new Date(resetsAt) }
        }
        case 'HoldResolved':
          return { kind: 'closed' }
      }
    },
    async capture({ workspaceId, id }) {
      const input = { workspaceId, generationId: id }
      const data = await billing.execute<{ captureCredits: { state: HoldState } }>(CAPTURE, { input })
      return data.captureCredits
    },
    async release({ workspaceId, id }) {
      const input = { workspaceId, generationId: id }
      type Data = { releaseCredits: { state: HoldState; credits: number } }
      const data = await billing.execute<Data>(RELEASE, { input })
      return data.releaseCredits
    },
  }
}
