import { cancelNow, scheduledCancellation } from '../billing/cancellation.ts'
import { changeSubscription } from '../billing/changing.ts'
import { attempt } from '../http/attempt.ts'
import { withDefaultMethod } from '../objects/customer.ts'
import { attach } from '../objects/payment-method.ts'
import type { Objects } from '../objects/stored.ts'
import { change } from '../webhooks/events.ts'
import { secondsNow, type World } from '../world.ts'
import { methodFields, readMethod } from './card-form.ts'
import { html, page } from './html.ts'
import { languagesOf } from './languages-of.ts'
import { type Page, redirect } from './page-request.ts'
import { detailsSection, saveDetails } from './portal-details.ts'
import { subscriptionSection } from './portal-subscription.ts'
import { problemIn, type Words, wordsFor } from './words/words.ts'

type Customer = Objects['customer']
type Configuration = Objects['billing_portal.configuration']
type Subscription = Objects['subscription']

/** How long the link to the portal works, in seconds. */
const LIFETIME = 3_600

/** Somebody who came with a link that works. */
export interface Visit {
  world: World
  words: Words
  url: string
  customer: Customer
  configuration: Configuration
  returnUrl: string | null
}

/** Where customers see to their subscription themselves: `/portal/:secret`. */
export const portalPage: Page = (world, request) => {
  const { method, rest, form } = request
  const { store, settings } = world
  const [secret = '', action = ''] = rest
  const [session] = store.all('billing_portal.session', { url: `${settings.publicUrl}/portal/${secret}` })
  const customer = session && store.get('customer', session.customer)
  const configuration = session && store.get('billing_portal.configuration', session.configuration)
  const words = wordsFor(request, [session?.locale, ...languagesOf(world, customer?.id)])
  const { expired, expiredHint } = words.portal
  if (!customer || !configuration || session.created + LIFETIME < secondsNow())
    return {
      status: 404,
      body: page(words, expired, html`<section><h1>${expired}</h1><p>${expiredHint}</p></section>`),
    }
  const visit = { world, words, url: `/portal/${secret}`, customer, configuration, returnUrl: session.return_url }
  if (method === 'GET') return { status: 200, body: overview(visit) }
  const outcome = attempt(world.store, () => act(visit, action, form))
  if ('value' in outcome) return redirect(visit.url)
  return { status: outcome.refusal.status, body: overview(visit, problemIn(words, outcome.refusal.reason)) }
}

function act(visit: Visit, action: string, form: Readonly<Record<string, string>>): void {
  const { world, customer, configuration } = visit
  const { features } = configuration
  if (action === 'method' && features.payment_method_update.enabled) {
    const chosen = attach(world, readMethod(world, form, ['card']), customer.id)
    change(world, customer, withDefaultMethod(world, customer, chosen.id), 'customer.updated')
    for (const each of livingOf(world, customer))
      change(world, each, { default_payment_method: chosen.id }, 'customer.subscription.updated')
    return
  }
  if (action === 'details') {
    saveDetails(visit, form)
    return
  }
  const subscription = livingOf(world, customer).find(({ id }) => id === form.subscription)
  if (!subscription) return
  const { subscription_cancel: cancel, subscription_update: update } = features
  if (action === 'cancel' && cancel.enabled && cancel.mode === 'immediately') cancelNow(world, subscription)
  else if ((action === 'cancel' && cancel.enabled) || action === 'resume') {
    const patch = scheduledCancellation(world, subscription, action === 'cancel')
    change(world, subscription, patch, 'customer.subscription.updated')
  } else if (action === 'plan' && update.enabled) {
    const offered = (update.products ?? []).some(({ prices }) => prices.includes(form.price ?? ''))
    const [item] = subscription.items.data
    if (offered && item)
      changeSubscription(world, subscription, {
        items: [{ id: item.id, price: form.price, quantity: item.quantity }],
        proration: update.proration_behavior as 'always_invoice' | 'create_prorations' | 'none',
      })
  }
}

const livingOf = ({ store }: World, { id }: Customer): Subscription[] =>
  store.all('subscription', { customer: id, status: ['active', 'past_due', 'trialing', 'unpaid'] })

function overview(visit: Visit, problem?: string): string {
  const { world, words, customer, configuration, returnUrl, url } = visit
  const { portal } = words
  const { store } = world
  const subscriptions = livingOf(world, customer)
  const preferred = subscriptions[0]?.default_payment_method ?? customer.invoice_settings.default_payment_method
  const method = preferred ? store.get('payment_method', preferred) : undefined
  const invoices = store.all('invoice', { customer: customer.id, status: ['open', 'paid', 'uncollectible', 'void'] })
  return page(
    words,
    portal.title,
    html`<h1>${portal.title}</h1>
      ${problem && html`<p class="bad" role="alert" id="problem">${problem}</p>`}
      ${subscriptions.map((each) => subscriptionSection(visit, each))}
      ${subscriptions.length === 0 && html`<section><p>${portal.noSubscription}</p></section>`}
      <section><h2>${portal.method}</h2>
        <p>${method?.card ? `${method.card.brand} •••• ${method.card.last4}, ${method.card.exp_month}/${method.card.exp_year}` : portal.noMethod}</p>
        ${
          configuration.features.payment_method_update.enabled &&
          html`<details><summary>${portal.useAnother}</summary><form method="post" action="${url}/method">${methodFields(words, ['card'])}<p><button>${portal.save}</button></p></form></details>`
        }
      </section>
      ${detailsSection(visit)}
      ${
        configuration.features.invoice_history.enabled &&
        html`<section><h2>${portal.invoices}</h2>
        ${invoices.length === 0 && html`<p>${portal.noInvoices}</p>`}
        <table>${invoices.map(
          (each) =>
            html`<tr><td>${words.day(each.created)}</td><td>${words.invoice.statuses[each.status ?? 'draft']}</td><td><a href="${each.hosted_invoice_url ?? ''}">${words.money(each.total, each.currency)}</a></td></tr>`,
        )}</table></section>`
      }
      ${returnUrl && html`<p><a class="button" href="${returnUrl}">${portal.goBack}</a></p>`}`,
  )
}
