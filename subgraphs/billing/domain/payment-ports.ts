import type { TopUpOrder } from './auto-top-up.ts'
import type { LedgerPayment } from './ledger-payment.ts'
import type { TopUpPayment } from './pay-top-ups.ts'
import type { ChangePreview, ChangeTiming } from './plan-change.ts'
import type { PlanPrice } from './plans.ts'
import type { Currency, Money } from './price.ts'
import type { Sale } from './settle-sale.ts'
import type { BillingSubscription } from './subscription.ts'

/** A record at Stripe whose state decides about credits or a plan. */
export interface Subject {
  kind: 'payment' | 'invoice' | 'subscription'
  id: string
}

/** Word from Stripe that something happened. It says where to look; what counts is what is found there. */
export interface PaymentEvent {
  id: string
  type: string
  at: Date
  /** Empty for events that concern neither credits nor plans. */
  subjects: Subject[]
}

export interface CheckoutOrder {
  customerId: string
  /** What Stripe's price is found by. */
  lookupKey: string
  /** What is bought once; undefined for a subscription. */
  pack: { id: string; credits: number } | undefined
  currency: Currency | undefined
  /** Of a plan's trial, for customers that never had a plan; 0 for none. */
  trialDays: number
  /** Of the page. */
  locale: 'en' | 'ja'
  /** Where Stripe's page leads back to. */
  successUrl: string
  cancelUrl: string
}

export interface Invoice {
  id: string
  at: Date
  number: string | null
  status: 'OPEN' | 'PAID' | 'UNCOLLECTIBLE' | 'VOID'
  total: Money
  /** Stripe's pages of it; null while there are none. */
  url: string | null
  pdfUrl: string | null
}

/** Stripe, as far as billing needs it. Every method rejects when Stripe does not answer. */
export interface Payments {
  /** The same customer however often it is asked for. */
  createCustomer(workspaceId: string): Promise<string>
  /** @returns address of the hosted page, the one that is open already for a repeated order; null where a plan is paid */
  openCheckout(order: CheckoutOrder): Promise<string | null>
  /** @returns address of the hosted page */
  openPortal(customerId: string, page: { returnUrl: string; locale: 'en' | 'ja' }): Promise<string>
  previewChange(subscription: BillingSubscription, offer: PlanPrice, change: PlanChange): Promise<ChangePreview>
  /** @returns the invoice that was paid for it, if any */
  changePlan(
    subscription: BillingSubscription,
    offer: PlanPrice,
    change: PlanChange,
  ): Promise<{ kind: 'changed'; invoiceId: string | null } | { kind: 'paymentFailed' }>
  /** Id of the card that may be charged while nobody attends; null where none is saved. */
  savedCard(customerId: string): Promise<string | null>
  /** How the payment of an order stands; null where none was made. */
  topUpPayment(customerId: string, order: TopUpOrder): Promise<TopUpPayment | null>
  /** Pays an order with its card; sent again it pays nothing more for a day. */
  payTopUp(customerId: string, order: TopUpOrder & { cardId: string }): Promise<TopUpPayment>
  /** Gives back all that is left of a payment, or of those of an invoice. May be repeated. */
  giveBack(paid: Subject & { kind: 'payment' | 'invoice' }): Promise<void>
  setCancelAtPeriodEnd(subscriptionId: string, cancel: boolean): Promise<void>
  /** Ends a customer for good: its open checkouts, its subscriptions at once, then itself. May be repeated. */
  removeCustomer(customerId: string): Promise<void>
  /** What a payment or an invoice sold, and what of it was taken back; null where it sold no credits. */
  sale(subject: Subject & { kind: 'payment' | 'invoice' }): Promise<(Omit<Sale, 'workspaceId'> & Owned) | null>
  /** Null for one that is not for a plan of ours. */
  subscription(id: string): Promise<(Omit<BillingSubscription, 'workspaceId' | 'asOf'> & Owned & Ended) | null>
  /** The latest first, from behind the invoice `after`. */
  invoices(customerId: string, after: string | null, limit: number): Promise<Invoice[]>
  /** Address of the hosted page of an invoice or of the receipt of a payment; null where there is none. */
  documentUrl(payment: Pick<LedgerPayment, 'kind' | 'id'>): Promise<string | null>
  /** Events from a time on, the latest first. */
  events(since: Date): AsyncIterable<PaymentEvent>
}

export interface PlanChange {
  timing: ChangeTiming
  /** The moment up to which time is counted. */
  at: Date
}

interface Owned {
  customerId: string
}

interface Ended {
  /** When it was ended because nobody paid; null where it goes on, or was ended otherwise. */
  endedUnpaidAt: Date | null
}

/** What billing keeps about customers and their plans. */
export interface Customers {
  idOf(workspaceId: string): Promise<string | null>
  /** Also of a customer that went with its workspace. */
  workspaceOf(customerId: string): Promise<string | null>
  add(workspaceId: string, customerId: string): Promise<void>
  /**
   * Does `work` while nobody else orders for the workspace, which is a customer.
   *
   * @throws UPSTREAM_UNAVAILABLE when others take too long
   */
  ordering<T>(workspaceId: string, work: () => Promise<T>): Promise<T>
  /** Subscriptions that are not over, the latest first. */
  subscriptions(workspaceIds: readonly string[]): Promise<BillingSubscription[]>
  saveSubscription(subscription: BillingSubscription): Promise<void>
}

/** Events between their arrival and their effect. */
export interface Inbox {
  /** Which of these ids are those of events that arrived. */
  known(ids: readonly string[]): Promise<ReadonlySet<string>>
  /** @returns whether the event is new */
  add(event: PaymentEvent, at: Date): Promise<boolean>
  /** The next event that is due, taken for a while; null when there is none. */
  take(now: Date): Promise<(PaymentEvent & { attempts: number }) | null>
  done(id: string): Promise<void>
  /** Puts it back until `dueAt`; null: it is laid aside for a person to look at. */
  failed(id: string, reason: string, dueAt: Date | null): Promise<void>
  /** Events that were laid aside, the oldest first. */
  dead(limit: number): Promise<{ kind: string; reason: string | null; attempts: number; at: Date }[]>
  /** How many wait for their effect, and for a person. */
  waiting(): Promise<{ pending: number; dead: number }>
  /** When the last reconciliation began; null before the first. */
  reconciledAt(): Promise<Date | null>
  reconciled(at: Date): Promise<void>
}

export interface PaymentPorts {
  payments: Payments
  customers: Customers
  inbox: Inbox
}
