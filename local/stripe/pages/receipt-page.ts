import { formatAmount } from '../billing/lines.ts'
import { html, page } from './html.ts'
import type { Page } from './page-request.ts'

/** The receipt of a payment, for whoever has its address, which ends with the id of the intent. */
export const receiptPage: Page = (world, { rest: [id = ''] }) => {
  const charge = world.store.all('charge', { payment_intent: id }).find(({ receipt_url }) => receipt_url !== null)
  if (!charge) return { status: 404, body: page('No such receipt', html`<section><h1>No such receipt</h1></section>`) }
  const { amount, amount_refunded: refunded, currency, created, description } = charge
  const title = `Receipt for ${formatAmount(amount, currency)}`
  const body = html`<h1>${title}</h1>
    <section>
      <p>${description}</p>
      <p>Paid on ${new Date(created * 1_000).toISOString().slice(0, 10)}</p>
      ${refunded > 0 && html`<p>Refunded: ${formatAmount(refunded, currency)}</p>`}
    </section>`
  return { status: 200, body: page(title, body) }
}
