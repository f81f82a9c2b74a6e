/** The words for a name: its own, or those of the longest beginning that ends before a dot; the name where there are none. */
export function kindIn(words: Readonly<Record<string, string>>, name: string): string {
  const parts = name.split('.')
  const beginnings = parts.map((_part, at) => parts.slice(0, parts.length - at).join('.'))
  return beginnings.map((beginning) => words[beginning]).find((found) => found !== undefined) ?? name
}
