import type { Connection } from 'mongoose'

/** Makes transactions of what runs inside, see `Ports.atomically`. Nothing inside may run in parallel: MongoDB forbids it. */
export function openTransactions(connection: Connection) {
  // Hands the transaction to every operation that runs inside of it.
  connection.base.set('transactionAsyncLocalStorage', true)
  return async <T>(work: () => Promise<T>): Promise<T> => {
    let result: { value: T } | undefined
    await connection.transaction(async () => {
      result = { value: await work() }
    })
    if (!result) throw new Error('A transaction ended without a result')
    return result.value
  }
}
