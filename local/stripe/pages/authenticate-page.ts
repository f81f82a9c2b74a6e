import { confirmPayment, failAuthentication } from '../payments/confirm-payment.ts'
import type { World } from '../world.ts'
import { challengePage } from './challenge-page.ts'
import { html, page } from './html.ts'
import { languagesOf } from './languages-of.ts'
import { type Page, type PageAnswer, redirect } from './page-request.ts'
import { type Words, wordsFor } from './words/words.ts'

const over = (words: Words): PageAnswer => ({
  status: 200,
  body: page(words, words.bank.over, html`<section><h1>${words.bank.over}</h1><p>${words.bank.overHint}</p></section>`),
})

/** The bank's question about a payment that the API started: `/authenticate/:intent`. */
export const authenticatePage: Page = (world, request) => {
  const { method, rest, form } = request
  const intent = world.store.get('payment_intent', rest[0] ?? '')
  const words = wordsFor(request, languagesOf(world, intent?.customer))
  const chosen = intent?.payment_method && world.store.get('payment_method', intent.payment_method)
  if (!intent || !chosen || intent.status !== 'requires_action') return over(words)
  if (method === 'GET') return { status: 200, body: challengePage(words, `/authenticate/${intent.id}`) }
  if (form.outcome === 'confirm') confirmPayment(world, intent, chosen, { authenticated: true })
  else failAuthentication(world, intent)
  const back = intent.next_action?.redirect_to_url?.return_url ?? invoicePageOf(world, intent.id)
  if (!back) return over(words)
  const url = new URL(back)
  url.searchParams.set('payment_intent', intent.id)
  url.searchParams.set('redirect_status', form.outcome === 'confirm' ? 'succeeded' : 'failed')
  return redirect(url.href)
}

function invoicePageOf({ store }: World, intent: string): string | null {
  const [payment] = store.all('invoice_payment', { 'payment.payment_intent': intent })
  return (payment && store.get('invoice', payment.invoice)?.hosted_invoice_url) ?? null
}
