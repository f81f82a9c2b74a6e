import { cancelNow, scheduledCancellation } from '../billing/cancellation.ts'
import { changeSubscription } from '../billing/changing.ts'
import { formatAmount } from '../billing/lines.ts'
import { attempt } from '../http/attempt.ts'
import { withDefaultMethod } from '../objects/customer.ts'
import { attach } from '../objects/payment-method.ts'
import type { Objects } from '../objects/stored.ts'
import { currentPeriod } from '../objects/subscription.ts'
import { change } from '../webhooks/events.ts'
import { secondsNow, type World } from '../world.ts'
import { methodFields, readMethod } from './card-form.ts'
import { type Html, html, page } from './html.ts'
import { type Page, redirect } from './page-request.ts'

type Customer = Objects['customer']
type Configuration = Objects['billing_portal.configuration']
type Subscription = Objects['subscription']

/** How long the link to the portal works, in seconds. */
const LIFETIME = 3_600

interface Visit {
  world: World
  url: string
  customer: Customer
  configuration: Configuration
  returnUrl: string | null
}

/** Where customers see to their subscription themselves: `/portal/:secret`. */
export const portalPage: Page = (world, { method, rest, form }) => {
  const { store, settings } = world
  const [secret = '', action = ''] = rest
  const [session] = store.all('billing_portal.session', { url: `${settings.publicUrl}/portal/${secret}` })
  const customer = session && store.get('customer', session.customer)
  const configuration = session && store.get('billing_portal.configuration', session.configuration)
  if (!customer || !configuration || session.created + LIFETIME < secondsNow())
    return {
      status: 404,
      body: page(
        'This link has expired',
        html`<section><h1>This link has expired</h1><p>Open billing again from your account.</p></section>`,
      ),
    }
  const visit = { world, url: `/portal/${secret}`, customer, configuration, returnUrl: session.return_url }
  if (method === 'GET') return { status: 200, body: overview(visit) }
  const outcome = attempt(world.store, () => act(visit, action, form))
  if ('value' in outcome) return redirect(visit.url)
  return { status: outcome.refusal.status, body: overview(visit, outcome.refusal.message) }
}

function act(
  { world, customer, configuration: { features } }: Visit,
  action: string,
  form: Readonly<Record<string, string>>,
): void {
  if (action === 'method' && features.payment_method_update.enabled) {
    const chosen = attach(world, readMethod(world, form, ['card']), customer.id)
    change(world, customer, withDefaultMethod(world, customer, chosen.id), 'customer.updated')
    for (const each of livingOf(world, customer))
      change(world, each, { default_payment_method: chosen.id }, 'customer.subscription.updated')
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
  const { world, customer, configuration, returnUrl, url } = visit
  const { store } = world
  const subscriptions = livingOf(world, customer)
  const preferred = subscriptions[0]?.default_payment_method ?? customer.invoice_settings.default_payment_method
  const method = preferred ? store.get('payment_method', preferred) : undefined
  const invoices = store.all('invoice', { customer: customer.id, status: ['open', 'paid', 'uncollectible', 'void'] })
  return page(
    'Your billing',
    html`<h1>Your billing</h1>
      ${problem && html`<p class="bad" role="alert" id="problem">${problem}</p>`}
      ${subscriptions.map((each) => subscriptionSection(visit, each))}
      ${subscriptions.length === 0 && html`<section><p>There is no subscription.</p></section>`}
      <section><h2>Payment method</h2>
        <p>${method?.card ? `${method.card.brand} •••• ${method.card.last4}, ${method.card.exp_month}/${method.card.exp_year}` : 'None'}</p>
        ${
          configuration.features.payment_method_update.enabled &&
          html`<details><summary>Use another card</summary><form method="post" action="${url}/method">${methodFields(['card'])}<p><button>Save card</button></p></form></details>`
        }
      </section>
      ${
        configuration.features.invoice_history.enabled &&
        html`<section><h2>Invoices</h2><table>${invoices.map(
          (each) =>
            html`<tr><td>${isoDay(each.created)}</td><td>${each.status}</td><td><a href="${each.hosted_invoice_url ?? ''}">${formatAmount(each.total, each.currency)}</a></td></tr>`,
        )}</table></section>`
      }
      ${returnUrl && html`<p><a class="button" href="${returnUrl}">Return</a></p>`}`,
  )
}

const isoDay = (seconds: number) => new Date(seconds * 1_000).toISOString().slice(0, 10)

function subscriptionSection({ world, url, configuration: { features } }: Visit, subscription: Subscription): Html {
  const [item] = subscription.items.data
  const name = item && world.store.get('product', item.price.product)?.name
  const end = isoDay(currentPeriod(subscription).end)
  const hidden = html`<input type="hidden" name="subscription" value="${subscription.id}">`
  const offered = (features.subscription_update.products ?? [])
    .flatMap(({ prices }) => prices)
    .flatMap((id) => (id === item?.price.id ? [] : (world.store.get('price', id) ?? [])))
  return html`<section><h2>${name}</h2>
    <p>${item && formatAmount((item.price.unit_amount ?? 0) * (item.quantity ?? 1), subscription.currency)} / ${item?.price.recurring?.interval}, ${subscription.status}.
      ${subscription.cancel_at_period_end ? `Ends on ${end}.` : `Renews on ${end}.`}</p>
    ${
      subscription.cancel_at_period_end
        ? html`<form class="inline" method="post" action="${url}/resume">${hidden}<button>Resume subscription</button></form>`
        : features.subscription_cancel.enabled &&
          html`<form class="inline" method="post" action="${url}/cancel">${hidden}<button class="plain">Cancel subscription</button></form>`
    }
    ${
      features.subscription_update.enabled &&
      offered.map(
        (
          price,
        ) => html`<form class="inline" method="post" action="${url}/plan">${hidden}<input type="hidden" name="price" value="${price.id}">
        <button class="plain">Switch to ${world.store.get('product', price.product)?.name} (${formatAmount(price.unit_amount ?? 0, price.currency)} / ${price.recurring?.interval})</button></form>`,
      )
    }</section>`
}
