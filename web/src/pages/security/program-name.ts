const browsers: [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Headless)?Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]
const named = (userAgent: string, names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(userAgent))?.[1]

/**
 * Browser and system out of a user agent, as people know them; its first word for other programs, null for none. The
 * order matters: most browsers also name those that they want to be taken for.
 */
export function programName(userAgent: string | null): string | null {
  if (!userAgent) return null
  const known = [named(userAgent, browsers), named(userAgent, systems)].filter(Boolean)

  return known.length > 0 ? known.join(', ') : (userAgent.split(/[\s/]/)[0] ?? null)
}
