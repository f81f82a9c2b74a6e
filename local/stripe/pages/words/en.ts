import { formatAmount } from '../../billing/lines.ts'

const day = (seconds: number) =>
  new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(seconds * 1_000)
const span = (from: number, to: number) => `${day(from)} to ${day(to)}`

/** What the hosted pages say. */
export const en = {
  language: 'en',
  mode: 'Test mode: no money moves, and only test cards are taken.',
  money: (amount: number, currency: string) => formatAmount(amount, currency, 'en'),
  day,
  intervals: { day: 'day', month: 'month', week: 'week', year: 'year' },
  every: (price: string, interval: string) => `${price} / ${interval}`,
  notFound: 'Not found',
  checkout: {
    unknown: 'This page does not exist',
    unknownHint: 'The link is wrong or was cut off.',
    expired: 'This payment page has expired',
    expiredHint: 'Nothing was charged. Start again from the shop.',
    goBack: 'Go back',
    titles: {
      payment: (price: string) => `Pay: ${price}`,
      setup: () => 'Save a payment method',
      subscription: (price: string) => `Subscribe: ${price}`,
    },
    buttons: { payment: (price: string) => `Pay ${price}`, setup: () => 'Save', subscription: () => 'Subscribe' },
    summary: 'Summary',
    dueToday: (price: string) => `Due today: ${price}`,
    payment: 'Payment',
    email: 'E-mail',
    noEmail: 'Enter an e-mail address.',
    name: 'Name on card',
    promotionCode: 'Promotion code',
    apply: 'Apply',
    leave: 'Go back without paying',
    notConfirmed:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
  },
  method: {
    cardNumber: 'Card number',
    expiry: 'Expiry (MM / YY)',
    code: 'Security code',
    tryCards:
      'Try 4242 4242 4242 4242 (succeeds), 4000 0000 0000 0002 (declined), 4000 0025 0000 3155 (asks to confirm), with any later expiry and any code.',
    debit: 'SEPA debit',
    orDebit: 'Or pay by SEPA debit',
    tryAccounts: 'Try AT61 1904 3002 3457 3201 (succeeds later) or AT86 1904 3002 3547 3202 (fails later).',
  },
  bank: {
    title: 'Confirm this payment',
    question: 'Your bank asks: is this you?',
    hint: 'This page stands for 3-D Secure, where a bank has its customer confirm a payment.',
    confirm: 'Complete authentication',
    refuse: 'Fail authentication',
    over: 'Nothing to confirm',
    overHint: 'This payment does not wait for you. You can close this page.',
  },
  portal: {
    title: 'Your billing',
    expired: 'This link has expired',
    expiredHint: 'Open billing again from your account.',
    noSubscription: 'There is no subscription.',
    statuses: { active: 'Active', past_due: 'Payment overdue', trialing: 'On trial', unpaid: 'Unpaid' },
    ends: (at: number) => `Ends on ${day(at)}.`,
    renews: (at: number) => `Renews on ${day(at)}.`,
    resume: 'Resume subscription',
    cancel: 'Cancel subscription',
    switchTo: (plan: string, price: string) => `Switch to ${plan} (${price})`,
    method: 'Payment method',
    noMethod: 'None',
    useAnother: 'Use another card',
    save: 'Save card',
    invoices: 'Invoices',
    noInvoices: 'There are no invoices yet.',
    goBack: 'Return',
  },
  invoice: {
    title: (number: string) => `Invoice ${number}`,
    unknown: 'No such invoice',
    statuses: { draft: 'Draft', open: 'Open', paid: 'Paid', uncollectible: 'Uncollectible', void: 'Void' },
    lines: {
      period: (plan: string, from: number, to: number) => `${plan}, ${span(from, to)}`,
      trial: (plan: string, from: number, to: number) => `Trial of ${plan}, ${span(from, to)}`,
      unused: (plan: string, from: number, to: number) => `Unused time on ${plan}, ${span(from, to)}`,
      remaining: (plan: string, from: number, to: number) => `Remaining time on ${plan}, ${span(from, to)}`,
    },
    discount: 'Discount',
    total: 'Total',
    due: 'Due',
    pay: 'Pay this invoice',
    payButton: (price: string) => `Pay ${price}`,
  },
  receipt: {
    title: (price: string) => `Receipt for ${price}`,
    unknown: 'No such receipt',
    forInvoice: (number: string) => `For invoice ${number}`,
    paidOn: (at: number) => `Paid on ${day(at)}`,
    refunded: (price: string) => `Refunded: ${price}`,
  },
  /** By the code of the decline or of the error; those that are missing say what the API says. */
  problems: {},
}
