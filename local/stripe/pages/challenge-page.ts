import { html, page } from './html.ts'

/** Stands for the page of the card's bank (3-D Secure). Its form sends `outcome` as `confirm` or `refuse`. */
export function challengePage(action: string): string {
  return page(
    'Confirm this payment',
    html`<section><h1>Your bank asks: is this you?</h1>
      <p>This page stands for 3-D Secure, where a bank has its customer confirm a payment.</p>
      <form method="post" action="${action}">
        <button name="outcome" value="confirm">Complete authentication</button>
        <button name="outcome" value="refuse" class="plain">Fail authentication</button>
      </form></section>`,
  )
}
