import { cardError, invalidParameter } from '../http/api-error.ts'
import { type CardDetails, newCardMethod, newDebitMethod } from '../objects/payment-method.ts'
import type { Objects } from '../objects/stored.ts'
import { testAccounts, testCards } from '../payments/test-cards.ts'
import type { World } from '../world.ts'
import { type Html, html } from './html.ts'
import type { Words } from './words/words.ts'

/** Fields for a card, or for a bank account where debits are taken. */
export function methodFields({ method: words }: Words, types: readonly string[]): Html {
  const debit = types.includes('sepa_debit')
  return html`
    ${types.includes('card') && cardFields(words, !debit)}
    ${
      debit &&
      html`<h2 style="margin-top:1.5rem">${types.includes('card') ? words.orDebit : words.debit}</h2>
      <label for="iban">IBAN</label><input id="iban" name="iban" autocomplete="off" ${attribute(!types.includes('card'))}>
      <p class="soft">${words.tryAccounts}</p>`
    }`
}

const attribute = (required: boolean) => (required ? html`required` : null)

const cardFields = (words: Words['method'], required: boolean) => html`
  <label for="cardNumber">${words.cardNumber}</label>
  <input id="cardNumber" name="cardNumber" inputmode="numeric" autocomplete="cc-number" placeholder="4242 4242 4242 4242" aria-describedby="cards" ${attribute(required)}>
  <div class="row">
    <div><label for="cardExpiry">${words.expiry}</label><input id="cardExpiry" name="cardExpiry" inputmode="numeric" autocomplete="cc-exp" placeholder="12 / 34" ${attribute(required)}></div>
    <div><label for="cardCvc">${words.code}</label><input id="cardCvc" name="cardCvc" inputmode="numeric" autocomplete="cc-csc" placeholder="123" ${attribute(required)}></div>
  </div>
  <p class="soft" id="cards">${words.tryCards}</p>`

/**
 * The payment method that a form describes. The number is looked up and let go: what is kept is brand, last four digits and
 * expiry. @throws ApiError for what a person can mend
 */
export function readMethod(
  world: World,
  form: Readonly<Record<string, string>>,
  types: readonly string[],
): Objects['payment_method'] {
  const name = form.name?.trim() || null
  const email = form.email?.trim() || null
  const iban = (form.iban ?? '').replace(/\s/g, '').toUpperCase()
  if (types.includes('sepa_debit') && iban !== '') {
    const behaviour = testAccounts[iban]
    if (!behaviour) throw invalidParameter('The IBAN you provided is invalid.', { code: 'invalid_bank_account_iban' })
    return newDebitMethod(world, { country: iban.slice(0, 2), last4: iban.slice(-4), behaviour, name, email })
  }
  return newCardMethod(world, { ...readCard(form), name, email })
}

function readCard(form: Readonly<Record<string, string>>): Omit<CardDetails, 'email' | 'name'> {
  const number = (form.cardNumber ?? '').replace(/[\s-]/g, '')
  const card = testCards[number]
  if (!card && isCardNumber(number))
    throw cardError('Your card was declined. Your request was in test mode, but used a non test card.', {
      code: 'card_declined',
      decline_code: 'test_mode_live_card',
    })
  if (!card) throw cardError('Your card number is invalid.', { code: 'incorrect_number' })
  const [, month = '', year = ''] = (form.cardExpiry ?? '').match(/^\s*(\d{1,2})\s*\/?\s*(?:20)?(\d{2})\s*$/) ?? []
  const exp_month = Number(month)
  const exp_year = 2_000 + Number(year)
  if (month === '' || exp_month < 1 || exp_month > 12)
    throw cardError("Your card's expiration date is invalid.", { code: 'invalid_expiry_month' })
  const today = new Date()
  if (exp_year * 12 + exp_month < today.getFullYear() * 12 + today.getMonth() + 1)
    throw cardError("Your card's expiration date is in the past.", { code: 'invalid_expiry_year' })
  if (!(card.brand === 'amex' ? /^\d{4}$/ : /^\d{3}$/).test((form.cardCvc ?? '').trim()))
    throw cardError("Your card's security code is invalid.", { code: 'invalid_cvc' })
  return { card, last4: number.slice(-4), exp_month, exp_year }
}

/** The check digit of card numbers (Luhn). */
function isCardNumber(number: string): boolean {
  if (!/^\d{12,19}$/.test(number)) return false
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
