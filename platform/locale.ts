/** Languages that the service speaks. */
export const locales = ['en', 'ja'] as const
export type Locale = (typeof locales)[number]

/** The first language of an `Accept-Language` header that the service speaks; English where there is none. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const ranges = (acceptLanguage ?? '').split(',', 20).map((range, position) => {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
    const q = Number(parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean) ?? 1)
    return { language: tag.split('-')[0], q, position }
  })
  ranges.sort((a, b) => b.q - a.q || a.position - b.position)
  for (const { language, q } of ranges) {
    const locale = locales.find((known) => known === language)
    if (locale && q > 0) return locale
  }
  return 'en'
}
