import type { Store } from '../storage/store.ts'
import { ApiError } from './api-error.ts'

/**
 * Runs `work` and gives its result, or the error that it ended with as a value. A refusal undoes what was begun, except
 * where the refusal itself is a record, as with a declined card. Bugs are thrown, and undo everything.
 */
export function attempt<T>(store: Store, work: () => T): { value: T } | { refusal: ApiError } {
  try {
    return store.transaction(() => {
      try {
        return { value: work() }
      } catch (error) {
        if (error instanceof ApiError && error.keeps) return { refusal: error }
        throw error
      }
    })
  } catch (error) {
    if (error instanceof ApiError) return { refusal: error }
    throw error
  }
}
