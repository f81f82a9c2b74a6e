import { attempt } from '../http/attempt.ts'
import type { Objects } from '../objects/stored.ts'
import { applyPromotionCode } from '../payments/apply-promotion-code.ts'
import { completeCheckout, isOpen, type Payer } from '../payments/complete-checkout.ts'
import type { World } from '../world.ts'
import { methodFields, readMethod } from './card-form.ts'
import { challengePage } from './challenge-page.ts'
import { type Html, html, page } from './html.ts'
import { type Page, type PageAnswer, type PageRequest, redirect } from './page-request.ts'
import { readTaxId, taxIdFields } from './tax-id-fields.ts'
import { problemIn, type Words, wordsFor } from './words/words.ts'

type Session = Objects['checkout.session']

interface Visit {
  world: World
  words: Words
  session: Session
}

interface Waiting {
  /** The payment method that its issuer wants confirmed, and who gave it. */
  waiting: ({ method: string } & Payer) | null
}

/** The page on which a session is paid: `/checkout/:session`, with `/confirm` and `/promotion` for its forms. */
export const checkoutPage: Page = (world, request) => {
  const [id = '', action] = request.rest
  const session = world.store.get('checkout.session', id)
  const words = wordsFor(request, [session?.locale])
  const { unknown, unknownHint, expired, expiredHint, goBack } = words.checkout
  if (!session) return { status: 404, body: notice(words, unknown, unknownHint) }
  if (session.status === 'complete' && session.success_url) return redirect(withSession(session.success_url, id))
  if (!isOpen(session)) {
    const back = session.cancel_url && html`<p><a class="button" href="${session.cancel_url}">${goBack}</a></p>`
    return { status: 410, body: notice(words, expired, expiredHint, back || undefined) }
  }
  const visit = { world, words, session }
  if (request.method === 'GET') return { status: 200, body: form(visit) }
  return act(visit, action, request)
}

function act(visit: Visit, action: string | undefined, { form: given }: PageRequest): PageAnswer {
  const { world, words, session } = visit
  const outcome = attempt(world.store, () => {
    if (action === 'confirm') return confirmed(visit, given.outcome === 'confirm')
    if (action !== 'promotion') return pay(visit, given)
    applyPromotionCode(world, session, given.code ?? '')
    return redirect(`/checkout/${session.id}`)
  })
  if ('value' in outcome) return outcome.value
  const { status, reason } = outcome.refusal
  return { status, body: form(visit, problemIn(words, reason), given) }
}

function pay(visit: Visit, given: Readonly<Record<string, string>>): PageAnswer {
  const { world, words, session } = visit
  const { store } = world
  const email = knownEmail(world, session) ?? given.email?.trim() ?? ''
  if (!/^\S+@\S+\.\S+$/.test(email)) return { status: 400, body: form(visit, words.checkout.noEmail, given) }
  const name = given.name?.trim() || null
  const method = readMethod(world, given, session.payment_method_types)
  const payer = { email, name, taxId: session.tax_id_collection?.enabled ? readTaxId(given) : null }
  const outcome = completeCheckout(world, session, method, payer, false)
  if (outcome === 'complete') return redirect(withSession(session.success_url ?? '', session.id))
  store.hide(session.id, { waiting: { method: method.id, ...payer } } satisfies Waiting)
  return { status: 200, body: challengePage(words, `/checkout/${session.id}/confirm`) }
}

function confirmed(visit: Visit, yes: boolean): PageAnswer {
  const { world, words, session } = visit
  const { store } = world
  const { waiting } = store.hidden<Waiting>(session.id)
  const method = waiting && store.get('payment_method', waiting.method)
  store.hide(session.id, { waiting: null } satisfies Waiting)
  if (!waiting || !method) return redirect(`/checkout/${session.id}`)
  if (!yes) return { status: 402, body: form(visit, words.checkout.notConfirmed) }
  completeCheckout(world, session, method, waiting, true)
  return redirect(withSession(session.success_url ?? '', session.id))
}

/** Stripe puts the id of the session where the address asks for it. */
const withSession = (url: string, id: string) => url.replaceAll('{CHECKOUT_SESSION_ID}', id)

function notice(words: Words, title: string, text: string, more?: Html): string {
  return page(words, title, html`<section><h1>${title}</h1><p>${text}</p>${more}</section>`)
}

function form(
  { world, words, session }: Visit,
  problem?: string,
  given: Readonly<Record<string, string>> = {},
): string {
  const { id, cancel_url: cancel } = session
  const { checkout } = words
  const mode = session.mode as keyof typeof checkout.titles
  const email = knownEmail(world, session)
  const price = words.money(session.amount_total ?? 0, session.currency ?? 'usd')
  const title = checkout.titles[mode](price)
  return page(
    words,
    title,
    html`
      <h1>${title}</h1>
      ${mode !== 'setup' && summary(words, session, price)}
      ${problem && html`<p class="bad" role="alert" id="problem">${problem}</p>`}
      <section><form method="post" action="/checkout/${id}" novalidate>
        <h2>${checkout.payment}</h2>
        ${!email && html`<label for="email">${checkout.email}</label><input id="email" name="email" type="email" autocomplete="email" required value="${given.email ?? ''}">`}
        ${email && html`<p>${email}</p>`}
        <label for="name">${checkout.name}</label><input id="name" name="name" autocomplete="cc-name" value="${given.name ?? ''}">
        ${methodFields(words, session.payment_method_types)}
        ${session.tax_id_collection?.enabled && html`<details ${given.taxId ? html`open` : null}><summary>${words.taxId.asBusiness}</summary>${taxIdFields(words, { type: given.taxIdType, value: given.taxId })}</details>`}
        <p><button type="submit">${checkout.buttons[mode](price)}</button></p>
      </form></section>
      ${
        session.allow_promotion_codes &&
        session.discounts?.length === 0 &&
        html`<section><form method="post" action="/checkout/${id}/promotion"><label for="code">${checkout.promotionCode}</label><input id="code" name="code"><p><button class="plain">${checkout.apply}</button></p></form></section>`
      }
      ${cancel && html`<p><a href="${cancel}">${checkout.leave}</a></p>`}`,
  )
}

/** The customer's address; without one the page asks for it. */
const knownEmail = ({ store }: World, { customer, customer_email: email }: Session): string | null =>
  (customer ? store.get('customer', customer)?.email : null) ?? email

function summary({ checkout, intervals, every, money, invoice }: Words, session: Session, due: string): Html {
  const code = session.currency ?? 'usd'
  const rows = (session.line_items?.data ?? []).map(({ description, quantity, amount_subtotal: amount, price }) => {
    const cost = money(amount, code)
    return html`<tr><td>${quantity !== 1 && `${quantity} × `}${description}</td><td>${price?.recurring ? every(cost, intervals[price.recurring.interval]) : cost}</td></tr>`
  })
  const off = session.total_details?.amount_discount ?? 0
  return html`<section aria-label="${checkout.summary}"><table>${rows}
    ${off > 0 && html`<tr><td>${invoice.discount}</td><td>−${money(off, code)}</td></tr>`}</table>
    <p class="total">${checkout.dueToday(due)}</p></section>`
}
