import type { SubscriptionResolvers } from '../__generated__/resolvers.ts'
import { exportSubscription } from './export-fields.ts'
import { importSubscription } from './import-fields.ts'

export const Subscription: SubscriptionResolvers = { ...exportSubscription, ...importSubscription }
