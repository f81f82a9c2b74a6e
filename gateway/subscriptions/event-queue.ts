/** What waits for a reader, at most: events, and characters of their JSON. */
export interface QueueBounds {
  events: number
  characters: number
}

/** What one reader may have waiting: some 10 s of a generation's events, or 8 MB of previews. */
export const QUEUE_BOUNDS: QueueBounds = { events: 1_000, characters: 8_000_000 }

/** Events between one that comes as it likes and one that reads as fast as it can. */
export interface EventQueue<T> extends AsyncIterable<T> {
  /** @returns false when the queue has ended and takes nothing more */
  push(event: T): boolean
  /** Ends the queue behind what is in it; with `error`, the reader meets it there. Only the first call counts. */
  end(error?: Error): void
}

/**
 * Makes a bounded queue for one reader.
 *
 * It drops nothing: a gap would break the promise that sequences have none, and which events could be spared only the schema's
 * author knows. When more waits than the bounds allow, everything is let go and the reader meets `overflow()` instead.
 */
export function createEventQueue<T>(
  bounds: QueueBounds,
  overflow: () => Error,
  sizeOf = (event: T) => JSON.stringify(event).length,
): EventQueue<T> {
  let waiting: { event: T; characters: number }[] = []
  let characters = 0
  let ended: { error: Error | undefined } | undefined
  let wake: (() => void) | undefined

  const end = (error?: Error) => {
    ended ??= { error }
    wake?.()
  }

  return {
    push(event) {
      if (ended) return false
      // Measured only where the reader is behind: most events are taken as they come.
      const size = wake && waiting.length === 0 ? 0 : sizeOf(event)
      waiting.push({ event, characters: size })
      characters += size
      if (waiting.length > bounds.events || characters > bounds.characters) {
        waiting = []
        end(overflow())
      }
      wake?.()
      return !ended
    },
    end,
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const next = waiting.shift()
        if (next) {
          characters -= next.characters
          yield next.event
        } else if (ended) {
          if (ended.error) throw ended.error
          return
        } else {
          const woken = Promise.withResolvers<void>()
          wake = woken.resolve
          await woken.promise
          wake = undefined
        }
      }
    },
  }
}
