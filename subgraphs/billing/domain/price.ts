export const currencies = ['USD', 'EUR', 'JPY'] as const
export type Currency = (typeof currencies)[number]

/** How often a plan is paid, and how long a period of it is. */
export type Interval = 'MONTH' | 'YEAR'

/** The same price in each currency, in its smallest unit (cents; yen). */
export type Amounts = Readonly<Record<Currency, number>>

/** An amount in the smallest unit of its currency. */
export interface Money {
  currency: Currency
  amount: number
}

export const moneyOf = (amounts: Amounts): Money[] =>
  currencies.map((currency) => ({ currency, amount: amounts[currency] }))
