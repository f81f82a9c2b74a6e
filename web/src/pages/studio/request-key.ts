/**
 * Makes idempotency keys: the same request keeps its key until it was answered, so that sending it once more after a
 * lost answer never charges twice; any other request, or the same one after an answer, gets a new key.
 */
export function makeRequestKeys(newKey: () => string) {
  let pending: { request: string; key: string } | undefined

  return {
    keyFor(request: string): string {
      if (pending?.request !== request) pending = { request, key: newKey() }
      return pending.key
    },
    answered(): void {
      pending = undefined
    },
  }
}
