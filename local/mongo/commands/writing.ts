import { MongoFault } from '../fault.ts'
import { breathe, SLICE_MS } from '../query/breathe.ts'
import { Blocked } from '../transactions/lock-table.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { type Document, isDocument, isTruthy } from '../values/bson-codec.ts'
import type { CommandContext } from './command.ts'

/** How long a plain write waits for a transaction that locked what it needs. */
const LOCK_WAIT_MS = 10_000

/**
 * Runs a part of a write while nobody else writes. When it meets a transaction's lock it is run again after that
 * transaction's end. A transaction's own statements have the right to write for as long as they run.
 */
export async function exclusively<T>(context: CommandContext, work: () => T | Promise<T>): Promise<T> {
  if (context.transaction) return work()
  const until = context.deadline ?? performance.now() + LOCK_WAIT_MS
  for (;;) {
    try {
      return await context.server.store.exclusively(work)
    } catch (error) {
      if (!(error instanceof Blocked)) throw error
      await waitForEnd(error.transaction, until - performance.now())
    }
  }
}

async function waitForEnd({ ended }: Transaction, ms: number): Promise<void> {
  const { promise, reject } = Promise.withResolvers<void>()
  const late = new MongoFault('MaxTimeMSExpired', 'operation exceeded time limit while waiting for a transaction')
  const timer = setTimeout(() => reject(late), Math.max(0, ms))
  try {
    await Promise.race([ended, promise])
  } finally {
    clearTimeout(timer)
  }
}

/** Makes synchronous work durable, with what a retry is to be told: one SQL transaction, or a part of the client's. */
export function commit<T>(
  { server, body, name, transaction }: CommandContext,
  work: () => T,
  progress?: () => Document,
): T {
  if (transaction) return work()
  const record = () => {
    const result = work()
    if (name && progress) server.records.record(name, progress())
    return result
  }
  return server.store.transact(record, isSynced(body))
}

/** `j: true` asks for the disk. */
export const isSynced = ({ writeConcern }: Document): boolean => isDocument(writeConcern) && isTruthy(writeConcern.j)

/** What an earlier try of this retryable write has done. */
export function recorded({ server, name, transaction }: CommandContext): Document | undefined {
  return name && !transaction ? server.records.find(name) : undefined
}

/**
 * Does steps until one says that it was the last, in SQL transactions of a few milliseconds each, so that others can
 * read meanwhile. A step changes one document or, when it throws, none: what came before it stays.
 */
export async function inSlices(context: CommandContext, step: () => boolean, progress?: () => Document): Promise<void> {
  let more = true
  while (more) {
    const until = performance.now() + SLICE_MS
    let failure: unknown
    commit(
      context,
      () => {
        do {
          try {
            more = step()
          } catch (error) {
            if (!(error instanceof MongoFault || error instanceof Blocked)) throw error
            failure = error
          }
        } while (more && !failure && performance.now() < until)
      },
      progress,
    )
    if (failure) throw failure
    await breathe()
  }
}
