import { type Act, entryOf } from './audit.ts'
import { creditPacks } from './credit-packs.ts'
import type { PaymentPorts } from './payment-ports.ts'
import { plans } from './plans.ts'
import type { Ports } from './ports.ts'
import type { Currency, Interval } from './price.ts'
import { readBalances, type WorkspaceRef } from './read-balances.ts'

export interface CheckoutRequest {
  workspace: WorkspaceRef
  planId: string | null
  interval: Interval
  creditPackId: string | null
  currency: Currency | undefined
  /** Of the page. */
  locale: 'en' | 'ja'
  /** Absolute. */
  returnUrl: string
}

export type CheckoutOutcome = { kind: 'opened'; url: string } | { kind: 'alreadySubscribed' } | { kind: 'notForSale' }

/** Opens Stripe's page for a plan or a pack; the workspace becomes a customer with its first one. */
export async function startCheckout(
  ports: Pick<Ports, 'ledger' | 'now'> & Omit<PaymentPorts, 'inbox'>,
  act: Act,
  { workspace, planId, interval, creditPackId, currency, locale, returnUrl }: CheckoutRequest,
): Promise<CheckoutOutcome> {
  const pack = creditPacks.find(({ id }) => id === creditPackId)
  const plan = plans.find(({ id }) => id === planId)
  const offer = pack ?? plan?.prices.find((price) => price.interval === interval)
  if (!offer) return { kind: 'notForSale' }

  // The welcome grant is the first movement of a workspace, so it comes before any purchase can.
  await readBalances(ports, [workspace])
  const customerId = await customerOf(ports, workspace.id)
  const url = await ports.customers.ordering(workspace.id, () =>
    ports.payments.openCheckout({
      customerId,
      lookupKey: offer.lookupKey,
      pack: pack && { id: pack.id, credits: pack.credits },
      currency,
      trialDays: 'trial' in offer ? (offer.trial?.days ?? 0) : 0,
      locale,
      successUrl: withOutcome(returnUrl, 'done'),
      cancelUrl: withOutcome(returnUrl, 'abandoned'),
    }),
  )
  if (url === null) return { kind: 'alreadySubscribed' }
  const subject = { id: null, name: creditPackId ?? planId }
  const happening = { workspaceId: workspace.id, action: 'CHECKOUT_STARTED', subject, at: ports.now() } as const
  await ports.ledger.transaction((books) => books.record(entryOf(act, happening)))
  return { kind: 'opened', url }
}

async function customerOf({ payments, customers }: Pick<PaymentPorts, 'payments' | 'customers'>, workspaceId: string) {
  const known = await customers.idOf(workspaceId)
  if (known) return known
  const created = await payments.createCustomer(workspaceId)
  await customers.add(workspaceId, created)
  return created
}

function withOutcome(returnUrl: string, outcome: 'done' | 'abandoned'): string {
  const [address, fragment] = returnUrl.split('#')
  const joined = `${address}${address?.includes('?') ? '&' : '?'}checkout=${outcome}`
  return fragment === undefined ? joined : `${joined}#${fragment}`
}
