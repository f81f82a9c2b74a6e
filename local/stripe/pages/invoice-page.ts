import { collect, intentOf } from '../billing/invoicing.ts'
import { attempt } from '../http/attempt.ts'
import type { InvoiceLine, Objects } from '../objects/stored.ts'
import type { World } from '../world.ts'
import { methodFields, readMethod } from './card-form.ts'
import { html, page } from './html.ts'
import { invoicePdf } from './invoice-pdf.ts'
import { languagesOf } from './languages-of.ts'
import { type Page, redirect } from './page-request.ts'
import { problemIn, type Words, wordsFor } from './words/words.ts'

type Invoice = Objects['invoice']

/** The hosted page of an invoice, on which an open one can be paid; `/pdf` is the same as a file. */
export const invoicePage: Page = (world, request) => {
  const { method, rest, form } = request
  const [id = '', secret, printed] = rest
  const invoice = world.store.get('invoice', id)
  const known = world.store.hidden<{ secret: string }>(id).secret
  const words = wordsFor(request, languagesOf(world, invoice?.customer))
  const { unknown } = words.invoice
  if (!invoice || known === undefined || known !== secret)
    return { status: 404, body: page(words, unknown, html`<section><h1>${unknown}</h1></section>`) }
  const shown = (current: Invoice, problem?: string) => shownInvoice(world, words, current, problem)
  if (printed === 'pdf') return { status: 200, body: invoicePdf(invoice) }
  if (method === 'GET' || invoice.status !== 'open') return { status: 200, body: shown(invoice) }
  const outcome = attempt(world.store, () => collect(world, invoice, { method: readMethod(world, form, ['card']).id }))
  if ('refusal' in outcome)
    return { status: outcome.refusal.status, body: shown(invoice, problemIn(words, outcome.refusal.reason)) }
  const intent = intentOf(world, id)
  if (intent?.status === 'requires_action') return redirect(`/authenticate/${intent.id}`)
  const failure = intent?.last_payment_error
  const problem = failure ? problemIn(words, failure) : undefined
  return { status: problem ? 402 : 200, body: shown(outcome.value, problem) }
}

function shownInvoice(world: World, words: Words, invoice: Invoice, problem?: string): string {
  const money = (amount: number) => words.money(amount, invoice.currency)
  const { title: titled, statuses, discount: reduced, total, due, pay, payButton } = words.invoice
  const title = titled(invoice.number ?? '')
  const discount = invoice.total_discount_amounts?.reduce((sum, { amount }) => sum + amount, 0) ?? 0
  return page(
    words,
    title,
    html`<h1>${title}</h1>
      <section>
        ${(invoice.customer_name || invoice.customer_email) && html`<p>${invoice.customer_name} <span class="soft">${invoice.customer_email}</span></p>`}
        ${invoice.customer_tax_ids?.map(({ value }) => html`<p>${words.taxId.number} ${value}</p>`)}
        <p>${words.day(invoice.created)}<br><strong>${statuses[invoice.status ?? 'draft']}</strong></p>
        <table>${invoice.lines.data.map((line) => html`<tr><td>${lineText(world, words, line)}</td><td>${money(line.amount)}</td></tr>`)}
          ${discount > 0 && html`<tr><td>${reduced}</td><td>−${money(discount)}</td></tr>`}
          <tr><th>${total}</th><th>${money(invoice.total)}</th></tr>
          <tr><td>${due}</td><td>${money(invoice.amount_remaining)}</td></tr></table>
      </section>
      ${problem && html`<p class="bad" role="alert" id="problem">${problem}</p>`}
      ${invoice.status === 'open' && html`<section><form method="post"><h2>${pay}</h2>${methodFields(words, ['card'])}<p><button>${payButton(money(invoice.amount_remaining))}</button></p></form></section>`}`,
  )
}

/** What a line is for: the time of a plan in the reader's language, or the words that it was written with. */
function lineText({ store }: World, { invoice: { lines } }: Words, line: InvoiceLine): string | null {
  const { parent, pricing, period, amount } = line
  const details = parent?.subscription_item_details ?? parent?.invoice_item_details
  const product = pricing?.price_details && store.get('product', pricing.price_details.product)
  if (!details?.subscription || !product) return line.description
  const kind = details.proration ? (amount < 0 ? 'unused' : 'remaining') : amount === 0 ? 'trial' : 'period'
  return lines[kind](product.name, period.start, period.end)
}
