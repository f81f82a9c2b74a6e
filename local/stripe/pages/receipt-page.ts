import { html, page } from './html.ts'
import { languagesOf } from './languages-of.ts'
import type { Page } from './page-request.ts'
import { wordsFor } from './words/words.ts'

/** The receipt of a payment, for whoever has its address, which ends with the id of the intent. */
export const receiptPage: Page = (world, request) => {
  const [id = ''] = request.rest
  const charge = world.store.all('charge', { payment_intent: id }).find(({ receipt_url }) => receipt_url !== null)
  const words = wordsFor(request, languagesOf(world, charge?.customer))
  const { title: titled, unknown, paidOn, refunded: gaveBack, forInvoice } = words.receipt
  if (!charge) return { status: 404, body: page(words, unknown, html`<section><h1>${unknown}</h1></section>`) }
  const { amount, amount_refunded: refunded, currency, created, description } = charge
  const title = titled(words.money(amount, currency))
  const [payment] = world.store.all('invoice_payment', { 'payment.payment_intent': id })
  const invoice = payment && world.store.get('invoice', payment.invoice)
  const reason = invoice ? forInvoice(invoice.number ?? '') : description
  const body = html`<h1>${title}</h1>
    <section>
      ${reason && html`<p>${reason}</p>`}
      <p>${paidOn(created)}</p>
      ${refunded > 0 && html`<p>${gaveBack(words.money(refunded, currency))}</p>`}
    </section>`
  return { status: 200, body: page(words, title, body) }
}
