/**
 * Paths of messages that the reference has and the other catalogue has not, or has as something else. Functions must be
 * functions; lists must be lists of the same length.
 */
export function missingKeys(reference: unknown, other: unknown, path = ''): string[] {
  if (typeof reference !== 'object' || reference === null) return typeof reference === typeof other ? [] : [path]
  if (typeof other !== 'object' || other === null) return [path]

  return Object.entries(reference).flatMap(([key, message]) =>
    missingKeys(message, (other as Record<string, unknown>)[key], path ? `${path}.${key}` : key),
  )
}
