import { collect, intentOf } from '../billing/invoicing.ts'
import { formatAmount } from '../billing/lines.ts'
import { attempt } from '../http/attempt.ts'
import type { Objects } from '../objects/stored.ts'
import { methodFields, readMethod } from './card-form.ts'
import { html, page } from './html.ts'
import { invoicePdf } from './invoice-pdf.ts'
import { type Page, redirect } from './page-request.ts'

type Invoice = Objects['invoice']

/** The hosted page of an invoice, on which an open one can be paid; `/pdf` is the same as a file. */
export const invoicePage: Page = (world, { method, rest, form }) => {
  const [id = '', secret, printed] = rest
  const invoice = world.store.get('invoice', id)
  const known = world.store.hidden<{ secret: string }>(id).secret
  if (!invoice || known === undefined || known !== secret)
    return { status: 404, body: page('No such invoice', html`<section><h1>No such invoice</h1></section>`) }
  if (printed === 'pdf') return { status: 200, body: invoicePdf(invoice) }
  if (method === 'GET' || invoice.status !== 'open') return { status: 200, body: shownInvoice(invoice) }
  const outcome = attempt(world.store, () => collect(world, invoice, { method: readMethod(world, form, ['card']).id }))
  if ('refusal' in outcome)
    return { status: outcome.refusal.status, body: shownInvoice(invoice, outcome.refusal.message) }
  const intent = intentOf(world, id)
  if (intent?.status === 'requires_action') return redirect(`/authenticate/${intent.id}`)
  const problem = intent?.last_payment_error?.message
  return { status: problem ? 402 : 200, body: shownInvoice(outcome.value, problem) }
}

function shownInvoice(invoice: Invoice, problem?: string): string {
  const money = (amount: number) => formatAmount(amount, invoice.currency)
  const title = `Invoice ${invoice.number ?? ''}`
  const discount = invoice.total_discount_amounts?.reduce((sum, { amount }) => sum + amount, 0) ?? 0
  return page(
    title,
    html`<h1>${title}</h1>
      <section>
        <p>${invoice.customer_name} <span class="soft">${invoice.customer_email}</span></p>
        <p>${new Date(invoice.created * 1_000).toISOString().slice(0, 10)}, <strong>${invoice.status}</strong></p>
        <table>${invoice.lines.data.map((line) => html`<tr><td>${line.description}</td><td>${money(line.amount)}</td></tr>`)}
          ${discount > 0 && html`<tr><td>Discount</td><td>−${money(discount)}</td></tr>`}
          <tr><th>Total</th><th>${money(invoice.total)}</th></tr>
          <tr><td>Due</td><td>${money(invoice.amount_remaining)}</td></tr></table>
      </section>
      ${problem && html`<p class="bad" role="alert" id="problem">${problem}</p>`}
      ${invoice.status === 'open' && html`<section><form method="post"><h2>Pay this invoice</h2>${methodFields(['card'])}<p><button>Pay ${money(invoice.amount_remaining)}</button></p></form></section>`}`,
  )
}
