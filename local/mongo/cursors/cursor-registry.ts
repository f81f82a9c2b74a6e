import { randomInt } from 'node:crypto'
import { MongoFault } from '../fault.ts'
import type { Document } from '../values/bson-codec.ts'

/** One batch of a cursor's documents, as BSON. `exhausted` ends the cursor. */
export interface Batch {
  readonly documents: readonly Uint8Array[]
  readonly exhausted: boolean
  readonly resumeToken?: Document
}

export interface BatchOptions {
  /** Most documents wanted; undefined for as many as fit a message. */
  readonly size: number | undefined
  /** How long a cursor that follows something may wait for its next document. */
  readonly waitMs: number | undefined
}

export interface Cursor {
  readonly namespace: string
  next(options: BatchOptions): Promise<Batch>
  close(): void
}

interface Registered {
  readonly cursor: Cursor
  readonly connection: object
  usedAt: number
  busy: boolean
}

const IDLE_MS = 10 * 60_000
export const MOST_BATCH_BYTES = 16 * 1024 * 1024

/** Cursors that clients have open. */
export class CursorRegistry {
  readonly #cursors = new Map<number, Registered>()

  open(cursor: Cursor, connection: object, forever = false): number {
    const id = randomInt(1, 2 ** 47)
    this.#cursors.set(id, { cursor, connection, usedAt: forever ? Number.POSITIVE_INFINITY : Date.now(), busy: false })
    return id
  }

  /** The next batch of a cursor, which is closed when that was its last. */
  async next(id: number, namespace: string, options: BatchOptions): Promise<Batch> {
    const registered = this.#cursors.get(id)
    if (!registered || registered.cursor.namespace !== namespace) {
      throw new MongoFault('CursorNotFound', `cursor id ${id} not found`)
    }
    registered.busy = true
    try {
      const batch = await registered.cursor.next(options)
      if (batch.exhausted) this.kill(id)
      return batch
    } catch (error) {
      this.kill(id)
      throw error
    } finally {
      registered.usedAt = Math.max(registered.usedAt, Date.now())
      registered.busy = false
    }
  }

  kill(id: number): boolean {
    this.#cursors.get(id)?.cursor.close()
    return this.#cursors.delete(id)
  }

  /** Closes cursors that nobody has asked for in ten minutes. */
  sweep(): void {
    for (const [id, { busy, usedAt }] of this.#cursors) if (!busy && Date.now() - usedAt > IDLE_MS) this.kill(id)
  }

  closeAll(): void {
    for (const id of this.#cursors.keys()) this.kill(id)
  }

  /** Ends what waits on a connection that is gone. Cursors outlive connections: a pool may use another one. */
  connectionClosed(connection: object): void {
    for (const [id, registered] of this.#cursors) {
      if (registered.connection === connection && registered.busy) this.kill(id)
    }
  }
}

/** A cursor over documents that are made as they are asked for. */
export function streamCursor(namespace: string, documents: AsyncIterable<Uint8Array>): Cursor {
  const iterator = documents[Symbol.asyncIterator]()
  // Read ahead by one: the batch with the last document ends the cursor.
  let ahead: Promise<IteratorResult<Uint8Array>> | undefined
  return {
    namespace,
    async next({ size = Number.POSITIVE_INFINITY }) {
      const taken: Uint8Array[] = []
      let bytes = 0
      while (taken.length < size) {
        ahead ??= iterator.next()
        const { done, value } = await ahead
        if (done) return { documents: taken, exhausted: true }
        if (taken.length > 0 && bytes + value.length > MOST_BATCH_BYTES) break
        ahead = undefined
        taken.push(value)
        bytes += value.length
      }
      if (size > 0) ahead ??= iterator.next()
      return { documents: taken, exhausted: ahead !== undefined && (await ahead).done === true }
    },
    close() {
      void iterator.return?.()
    },
  }
}
