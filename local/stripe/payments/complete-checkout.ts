import { redeem } from '../billing/discounts.ts'
import { intentOf } from '../billing/invoicing.ts'
import { subscribe } from '../billing/subscribing.ts'
import { cardError } from '../http/api-error.ts'
import type { SessionPlan } from '../objects/checkout-session.ts'
import { newCustomer } from '../objects/customer.ts'
import { newPaymentIntent } from '../objects/payment-intent.ts'
import { attach, behaviourOf, rememberAuthentication } from '../objects/payment-method.ts'
import { newSetupIntent } from '../objects/setup-intent.ts'
import type { Objects } from '../objects/stored.ts'
import { addTaxId, checkTaxId, type GivenTaxId } from '../objects/tax-id.ts'
import { change, emit } from '../webhooks/events.ts'
import { mustFind, secondsNow, timeFor, type World } from '../world.ts'
import { confirmPayment, declineError, needsAuthentication } from './confirm-payment.ts'
import { rulesOf } from './test-cards.ts'

type Session = Objects['checkout.session']

export interface Payer {
  email: string
  name: string | null
  /** The number that they pay taxes under, where they buy as a business. */
  taxId: GivenTaxId | null
}

/**
 * Completes a session with a payment method. A card that its issuer wants confirmed leaves the session open until the caller
 * comes again with `authenticated`.
 *
 * @throws ApiError when the card is declined; the session stays open
 */
export function completeCheckout(
  world: World,
  session: Session,
  method: Objects['payment_method'],
  payer: Payer,
  authenticated: boolean,
): 'complete' | 'needsAuthentication' {
  if (needsAuthentication(world, method.id, { authenticated })) return 'needsAuthentication'
  if (authenticated) rememberAuthentication(world, method.id)
  const identified = withPayer(world, session, payer)
  if (session.mode === 'payment') pay(world, identified, method)
  else {
    refuseAtOnce(world, method)
    if (session.mode === 'setup') setUp(world, identified, method)
    else startSubscription(world, identified, method)
  }
  return 'complete'
}

/** Notes who pays; makes them a customer where the session has none and needs one. */
function withPayer(world: World, session: Session, { email, name, taxId }: Payer): Session {
  if (taxId) checkTaxId(taxId)
  const known = session.customer ? mustFind(world, 'customer', session.customer) : undefined
  const wanted = session.mode !== 'payment' || session.customer_creation === 'always' || plan(world, session).saveMethod
  const customer = known ?? (wanted ? newCustomer(world, { email, name }) : undefined)
  if (customer && taxId) noteTaxId(world, customer.id, taxId)
  return change(world, session, {
    customer: customer?.id ?? null,
    customer_details: {
      address: { city: null, country: 'US', line1: null, line2: null, postal_code: null, state: null },
      business_name: null,
      email,
      individual_name: null,
      name,
      phone: null,
      tax_exempt: 'none',
      tax_ids: taxId ? [taxId] : [],
    },
  })
}

function noteTaxId(world: World, customer: string, { type, value }: GivenTaxId): void {
  if (world.store.all('tax_id', { customer, type, value }).length === 0) addTaxId(world, customer, { type, value })
}

const plan = ({ store }: World, session: Session): SessionPlan => ({
  discounts: [],
  saveMethod: false,
  result: { metadata: {} },
  ...store.hidden<SessionPlan>(session.id),
})

/** The issuer is asked whether the card is good where nothing is charged at once. */
function refuseAtOnce(world: World, method: Objects['payment_method']): void {
  const { decline, declinesLater, authentication } = rulesOf(behaviourOf(world, method.id).behaviour)
  if (decline && !declinesLater && !authentication) throw cardError(decline.message, decline)
}

function finish(world: World, session: Session, patch: Partial<Session>): Session {
  return change(world, session, { status: 'complete', url: null, ...patch }, 'checkout.session.completed')
}

function pay(world: World, session: Session, method: Objects['payment_method']): void {
  const { discounts, saveMethod, result } = plan(world, session)
  const amount = session.amount_total ?? 0
  const redeemed = () =>
    discounts.forEach((each) => void redeem(world, each, { customer: session.customer, checkout_session: session.id }))
  if (amount === 0) {
    redeemed()
    finish(world, session, { payment_status: 'no_payment_required' })
    return
  }
  const earlier = session.payment_intent && world.store.get('payment_intent', session.payment_intent)
  const intent =
    earlier ||
    newPaymentIntent(world, {
      amount,
      currency: session.currency ?? 'usd',
      customer: session.customer,
      description: result.description ?? null,
      metadata: result.metadata,
      setup_future_usage: saveMethod ? 'off_session' : null,
    })
  const open = change(world, session, { payment_intent: intent.id })
  const paid = confirmPayment(world, { ...intent, customer: session.customer }, method, { authenticated: true })
  if (paid.status === 'requires_payment_method') throw declineError(paid)
  redeemed()
  finish(world, open, { payment_status: paid.status === 'succeeded' ? 'paid' : 'unpaid' })
}

function setUp(world: World, session: Session, method: Objects['payment_method']): void {
  const { customer } = session
  const { metadata, description } = plan(world, session).result
  if (customer) attach(world, method, customer)
  const intent = newSetupIntent(world, {
    customer,
    payment_method: method.id,
    metadata,
    description: description ?? null,
  })
  finish(world, session, { setup_intent: intent.id, payment_status: 'no_payment_required' })
}

/** Nothing of a subscription remains when its first payment is declined: Checkout makes it with the payment. */
function startSubscription(world: World, session: Session, method: Objects['payment_method']): void {
  const { customer } = session
  if (!customer) throw new Error('a subscription session has a customer')
  const { discounts, trialDays, trialEnd, result } = plan(world, session)
  attach(world, method, customer)
  const now = timeFor(world, customer)
  const items = (session.line_items?.data ?? []).flatMap(({ price, quantity }) =>
    price ? [{ price: price.id, quantity: quantity ?? 1 }] : [],
  )
  const subscription = subscribe(world, {
    customer,
    items,
    currency: session.currency ?? undefined,
    metadata: result.metadata,
    description: result.description,
    discounts,
    default_payment_method: method.id,
    trialEnd: trialEnd ?? (trialDays === undefined ? undefined : now + trialDays * 86_400),
    circumstances: { authenticated: true },
  })
  const invoice = subscription.latest_invoice ? world.store.get('invoice', subscription.latest_invoice) : undefined
  const intent = invoice && intentOf(world, invoice.id)
  if (intent?.status === 'requires_payment_method') throw declineError(intent, { keeps: false })
  const due = invoice?.total ?? 0
  const payment_status = due === 0 ? 'no_payment_required' : invoice?.status === 'paid' ? 'paid' : 'unpaid'
  finish(world, session, { subscription: subscription.id, invoice: invoice?.id ?? null, payment_status })
}

/** A bank debit has ended: the session that waited for it learns how. */
export function settleSession(world: World, intent: Objects['payment_intent']): void {
  const invoice = world.store.all('invoice_payment', { 'payment.payment_intent': intent.id })[0]?.invoice
  const [session] = world.store.all('checkout.session', invoice ? { invoice } : { payment_intent: intent.id })
  if (session?.payment_status !== 'unpaid' || session.status !== 'complete') return
  if (intent.status === 'succeeded')
    change(world, session, { payment_status: 'paid' }, 'checkout.session.async_payment_succeeded')
  else emit(world, 'checkout.session.async_payment_failed', session)
}

/** Whether a session can still be paid. */
export const isOpen = ({ status, expires_at: until }: Session): boolean => status === 'open' && until > secondsNow()
