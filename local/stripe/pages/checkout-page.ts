import { formatAmount } from '../billing/lines.ts'
import { attempt } from '../http/attempt.ts'
import type { Objects } from '../objects/stored.ts'
import { applyPromotionCode } from '../payments/apply-promotion-code.ts'
import { completeCheckout, isOpen } from '../payments/complete-checkout.ts'
import type { World } from '../world.ts'
import { methodFields, readMethod } from './card-form.ts'
import { challengePage } from './challenge-page.ts'
import { type Html, html, page } from './html.ts'
import { type Page, type PageAnswer, type PageRequest, redirect } from './page-request.ts'

type Session = Objects['checkout.session']

interface Waiting {
  /** The payment method that its issuer wants confirmed, and who gave it. */
  waiting: { method: string; email: string; name: string | null } | null
}

/** The page on which a session is paid: `/checkout/:session`, with `/confirm` and `/promotion` for its forms. */
export const checkoutPage: Page = (world, request) => {
  const [id = '', action] = request.rest
  const session = world.store.get('checkout.session', id)
  if (!session) return { status: 404, body: notice('This page does not exist', 'The link is wrong or was cut off.') }
  if (session.status === 'complete' && session.success_url) return redirect(withSession(session.success_url, id))
  if (!isOpen(session)) {
    const back = session.cancel_url && html`<p><a class="button" href="${session.cancel_url}">Go back</a></p>`
    return {
      status: 410,
      body: notice(
        'This payment page has expired',
        'Nothing was charged. Start again from the shop.',
        back || undefined,
      ),
    }
  }
  if (request.method === 'GET') return { status: 200, body: form(world, session) }
  return act(world, session, action, request)
}

function act(world: World, session: Session, action: string | undefined, { form: given }: PageRequest): PageAnswer {
  const outcome = attempt(world.store, () => {
    if (action === 'confirm') return confirmed(world, session, given.outcome === 'confirm')
    if (action !== 'promotion') return pay(world, session, given)
    applyPromotionCode(world, session, given.code ?? '')
    return redirect(`/checkout/${session.id}`)
  })
  if ('value' in outcome) return outcome.value
  const { status, message } = outcome.refusal
  return { status, body: form(world, session, message, given) }
}

function pay(world: World, session: Session, given: Readonly<Record<string, string>>): PageAnswer {
  const { store } = world
  const email = knownEmail(world, session) ?? given.email?.trim() ?? ''
  if (!/^\S+@\S+\.\S+$/.test(email))
    return { status: 400, body: form(world, session, 'Enter an e-mail address.', given) }
  const name = given.name?.trim() || null
  const method = readMethod(world, given, session.payment_method_types)
  const outcome = completeCheckout(world, session, method, { email, name }, false)
  if (outcome === 'complete') return redirect(withSession(session.success_url ?? '', session.id))
  store.hide(session.id, { waiting: { method: method.id, email, name } } satisfies Waiting)
  return { status: 200, body: challengePage(`/checkout/${session.id}/confirm`) }
}

function confirmed(world: World, session: Session, yes: boolean): PageAnswer {
  const { store } = world
  const { waiting } = store.hidden<Waiting>(session.id)
  const method = waiting && store.get('payment_method', waiting.method)
  store.hide(session.id, { waiting: null } satisfies Waiting)
  if (!waiting || !method) return redirect(`/checkout/${session.id}`)
  if (!yes)
    return {
      status: 402,
      body: form(
        world,
        session,
        'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
      ),
    }
  completeCheckout(world, session, method, waiting, true)
  return redirect(withSession(session.success_url ?? '', session.id))
}

/** Stripe puts the id of the session where the address asks for it. */
const withSession = (url: string, id: string) => url.replaceAll('{CHECKOUT_SESSION_ID}', id)

function notice(title: string, text: string, more?: Html): string {
  return page(title, html`<section><h1>${title}</h1><p>${text}</p>${more}</section>`)
}

const VERBS = { payment: 'Pay', setup: 'Save', subscription: 'Subscribe' } as const

function form(world: World, session: Session, problem?: string, given: Readonly<Record<string, string>> = {}): string {
  const { id, mode, cancel_url: cancel } = session
  const email = knownEmail(world, session)
  const verb = VERBS[mode as keyof typeof VERBS]
  const title = mode === 'setup' ? 'Save a payment method' : `${verb}: ${priceOf(session)}`
  return page(
    title,
    html`
      <h1>${title}</h1>
      ${mode !== 'setup' && summary(session)}
      ${problem && html`<p class="bad" role="alert" id="problem">${problem}</p>`}
      <section><form method="post" action="/checkout/${id}" novalidate>
        <h2>Payment</h2>
        ${!email && html`<label for="email">E-mail</label><input id="email" name="email" type="email" autocomplete="email" required value="${given.email ?? ''}">`}
        ${email && html`<p>${email}</p>`}
        <label for="name">Name on card</label><input id="name" name="name" autocomplete="cc-name" value="${given.name ?? ''}">
        ${methodFields(session.payment_method_types)}
        <p><button type="submit">${verb}${mode === 'payment' && ` ${priceOf(session)}`}</button></p>
      </form></section>
      ${
        session.allow_promotion_codes &&
        session.discounts?.length === 0 &&
        html`<section><form method="post" action="/checkout/${id}/promotion"><label for="code">Promotion code</label><input id="code" name="code"><p><button class="plain">Apply</button></p></form></section>`
      }
      ${cancel && html`<p><a href="${cancel}">Go back without paying</a></p>`}`,
  )
}

/** The customer's address; without one the page asks for it. */
const knownEmail = ({ store }: World, { customer, customer_email: email }: Session): string | null =>
  (customer ? store.get('customer', customer)?.email : null) ?? email

const priceOf = ({ amount_total: amount, currency }: Session) => formatAmount(amount ?? 0, currency ?? 'usd')

function summary(session: Session): Html {
  const code = session.currency ?? 'usd'
  const rows = (session.line_items?.data ?? []).map(({ description, quantity, amount_subtotal: amount, price }) => {
    const every = price?.recurring ? ` / ${price.recurring.interval}` : ''
    return html`<tr><td>${quantity !== 1 && `${quantity} × `}${description}</td><td>${formatAmount(amount, code)}${every}</td></tr>`
  })
  const off = session.total_details?.amount_discount ?? 0
  return html`<section aria-label="Summary"><table>${rows}
    ${off > 0 && html`<tr><td>Discount</td><td>−${formatAmount(off, code)}</td></tr>`}</table>
    <p class="total">Due today: ${priceOf(session)}</p></section>`
}
