import { randomInt } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Random letters and digits, as Stripe's ids have them. */
export const randomText = (length: number): string =>
  Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** A new id such as `cus_Nd8W2kqPzY3b1c`. */
export const newId = (prefix: string, length = 24): string => `${prefix}_${randomText(length)}`
