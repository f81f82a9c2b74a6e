/** What the browser remembers for us. None of it identifies the person; `draft` is dropped when the person signs out. */
export type Remembered = 'language' | 'theme' | 'draft' | 'session' | 'renewal' | 'consent' | 'workspace'

const storageKey = (name: Remembered) => `imaginprompt-${name}`

/** Null when nothing is remembered or the browser refuses storage. */
export function recall(name: Remembered): string | null {
  try {
    return localStorage.getItem(storageKey(name))
  } catch {
    return null
  }
}

/** Remembers, or forgets for null. Does nothing where the browser refuses storage. */
export function remember(name: Remembered, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(storageKey(name))
    else localStorage.setItem(storageKey(name), value)
  } catch {
    // Private windows of some browsers throw; the client works without memory.
  }
}

/** Calls back when another tab changes what is remembered. Answers how to stop. */
export function onRememberedElsewhere(name: Remembered, changed: (value: string | null) => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === storageKey(name)) changed(event.newValue)
  }
  addEventListener('storage', listen)
  return () => removeEventListener('storage', listen)
}
