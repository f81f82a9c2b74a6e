/** Runs a task when the earlier ones of the same key have ended. */
export type InTurn = <T>(key: string, task: () => Promise<T>) => Promise<T>

/**
 * Lets tasks of the same key wait for each other within this process. Transactions that write the same counter would
 * abort each other and be repeated with growing distance; in turn they go through at once.
 */
export function createTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>()
  return async (key, task) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(task)
    const ended = turn.catch(() => {})
    last.set(key, ended)
    try {
      return await turn
    } finally {
      if (last.get(key) === ended) last.delete(key)
    }
  }
}
