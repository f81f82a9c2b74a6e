import type { PaymentRecords } from './payment-records.ts'
import type { Records } from './records.ts'

/**
 * What becomes of a collection's documents when their workspace is erased: they go, found by the field that names the
 * workspace; or they stay, and the reason why. A collection that is missing here does not compile.
 */
export type Holding =
  | { workspace: string; kind: 'CUSTOMER' | 'SUBSCRIPTION' | 'BUDGET' | 'AUTO_TOP_UP'; name: string }
  | { kept: string }

const accounting =
  'accounting: movements of credits under the random id of the workspace, which nothing links to a person any more'

export const holdings: Record<keyof (Records & PaymentRecords), Holding> = {
  CustomerRecords: { workspace: '_id', kind: 'CUSTOMER', name: 'customerId' },
  Subscriptions: { workspace: 'workspaceId', kind: 'SUBSCRIPTION', name: '_id' },
  Spendings: { workspace: 'workspaceId', kind: 'BUDGET', name: '_id' },
  AutoTopUps: { workspace: '_id', kind: 'AUTO_TOP_UP', name: '_id' },
  Balances: { kept: accounting },
  Transfers: { kept: accounting },
  Holds: { kept: accounting },
  Claims: { kept: accounting },
  Events: { kept: "Stripe's ids of events and of what they are about; nothing of what Stripe said" },
  Reconciliations: { kept: 'when billing was last compared with Stripe' },
  Calls: {
    kept: 'letters and audit entries on their way to users, by the random id of the workspace: gone within seconds',
  },
  Closures: { kept: 'that a workspace was erased: its random id and counts, so that nothing of it begins again' },
}
