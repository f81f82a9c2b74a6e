/** Numbers and dates as people of a language write them. `language` is a BCP 47 tag. */
export function formats(language: string) {
  const number = new Intl.NumberFormat(language)
  const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' })
  const plural = new Intl.PluralRules(language)
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const list = new Intl.ListFormat(language, { type: 'conjunction' })

  return {
    number: (value: number) => number.format(value),
    decimal: (value: number) => decimal.format(value),
    signed: (value: number) => signed.format(value),
    /** The count with its noun. */
    count: (value: number, one: string, other: string) =>
      `${number.format(value)} ${plural.select(value) === 'one' ? one : other}`,
    /** The date of an RFC 3339 instant, in the viewer's time zone. */
    day: (instant: string) => day.format(new Date(instant)),
    /** Date and time of an RFC 3339 instant, in the viewer's time zone. */
    moment: (instant: string) => moment.format(new Date(instant)),
    /** An amount in the smallest unit of its currency (ISO 4217): cents, or yen. */
    money: (amount: number, currency: string) => {
      const format = new Intl.NumberFormat(language, { style: 'currency', currency })
      return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0))
    },
    list: (items: readonly string[]) => list.format(items),
    kilobytes: (bytes: number) => `${decimal.format(bytes / 1000)} kB`,
  }
}
