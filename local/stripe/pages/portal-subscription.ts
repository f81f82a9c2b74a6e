import { unitAmount } from '../objects/price.ts'
import type { Objects } from '../objects/stored.ts'
import { currentPeriod } from '../objects/subscription.ts'
import { mustFind } from '../world.ts'
import { type Html, html } from './html.ts'
import type { Visit } from './portal-page.ts'

type Subscription = Objects['subscription']

/** How a subscription stands, and what its customer may do about it. */
export function subscriptionSection(visit: Visit, subscription: Subscription): Html {
  const { world, words, url, configuration } = visit
  const { portal } = words
  const { subscription_cancel: cancel, subscription_update: update } = configuration.features
  const [item] = subscription.items.data
  const { end } = currentPeriod(subscription)
  const hidden = html`<input type="hidden" name="subscription" value="${subscription.id}">`
  const offered = (update.products ?? []).flatMap(({ prices }) => prices).filter((id) => id !== item?.price.id)
  return html`<section><h2>${item && world.store.get('product', item.price.product)?.name}</h2>
    <p>${item && costOf(visit, subscription, item.price.id, item.quantity)}<br>
      ${portal.statuses[subscription.status as keyof typeof portal.statuses]}<br>
      ${subscription.cancel_at_period_end ? portal.ends(end) : portal.renews(end)}</p>
    ${
      subscription.cancel_at_period_end
        ? html`<form class="inline" method="post" action="${url}/resume">${hidden}<button>${portal.resume}</button></form>`
        : cancel.enabled &&
          html`<form class="inline" method="post" action="${url}/cancel">${hidden}<button class="plain">${portal.cancel}</button></form>`
    }
    ${update.enabled && offered.map((id) => switchForm(visit, subscription, id, hidden))}</section>`
}

function switchForm(visit: Visit, subscription: Subscription, id: string, hidden: Html): Html | null {
  const { world, words, url } = visit
  const price = world.store.get('price', id)
  const cost = costOf(visit, subscription, id)
  if (!price || cost === null) return null
  const label = words.portal.switchTo(world.store.get('product', price.product)?.name ?? '', cost)
  return html`<form class="inline" method="post" action="${url}/plan">${hidden}<input type="hidden" name="price" value="${id}">
    <button class="plain">${label}</button></form>`
}

/** What a price costs in the currency of a subscription; null where it is not sold in that. */
function costOf({ world, words }: Visit, { currency }: Subscription, id: string, quantity = 1): string | null {
  const price = mustFind(world, 'price', id)
  if (price.currency !== currency && !price.currency_options?.[currency]) return null
  const { recurring } = price
  const cost = words.money(unitAmount(price, currency) * quantity, currency)
  return recurring ? words.every(cost, words.intervals[recurring.interval]) : cost
}
