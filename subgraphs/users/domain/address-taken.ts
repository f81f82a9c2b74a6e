/** Thrown by the store where an e-mail address has an account already, so that the transaction around it is undone. */
export class AddressTaken extends Error {
  override name = 'AddressTaken'
}

/** What `work` resolves with; `taken` where it was undone because the address has an account. */
export async function unlessTaken<T>(work: Promise<T>): Promise<T | 'taken'> {
  try {
    return await work
  } catch (error) {
    if (error instanceof AddressTaken) return 'taken'
    throw error
  }
}
