import { html, page } from './html.ts'
import type { Words } from './words/words.ts'

/** Stands for the page of the card's bank (3-D Secure). Its form sends `outcome` as `confirm` or `refuse`. */
export function challengePage(words: Words, action: string): string {
  const { title, question, hint, confirm, refuse } = words.bank
  return page(
    words,
    title,
    html`<section><h1>${question}</h1>
      <p>${hint}</p>
      <form method="post" action="${action}">
        <button name="outcome" value="confirm">${confirm}</button>
        <button name="outcome" value="refuse" class="plain">${refuse}</button>
      </form></section>`,
  )
}
