import { type Balance, effectOf, emptyBalance, keyOf, type Transfer } from './ledger.ts'
import type { Ports } from './ports.ts'

/**
 * Adds up a workspace's transfers anew and compares: the sequence has no gap, every transfer states the sums up to it, no
 * sum is below zero, the balance equals them all, and the held credits are those of the open holds.
 *
 * @returns what does not agree, in sentences; empty for sound books
 */
export async function verifyLedger({ ledger }: Pick<Ports, 'ledger'>, workspaceId: string): Promise<string[]> {
  return ledger.transaction(async (books) => {
    const faults: string[] = []
    let sum = emptyBalance(workspaceId)
    for await (const transfer of books.transfers(workspaceId)) {
      sum = add(sum, transfer)
      faults.push(...faultsOf(transfer, sum))
    }

    const stored = await books.balance(workspaceId)
    if (!equal(stored, sum)) faults.push(`The balance is ${show(stored)}, the transfers add up to ${show(sum)}.`)

    const holds = await books.openHolds(workspaceId)
    const held = holds.reduce((total, { credits }) => total + credits, 0)
    if (held !== sum.held) faults.push(`Open holds set ${held} credits aside, the transfers ${sum.held}.`)
    return faults
  })
}

function add({ workspaceId, available, held, sequence }: Balance, transfer: Transfer): Balance {
  const effect = effectOf(transfer)
  return {
    workspaceId,
    available: available + effect.available,
    held: held + effect.held,
    sequence: sequence + 1,
  }
}

function faultsOf(transfer: Transfer, sum: Balance): string[] {
  const faults = []
  const name = `Transfer ${transfer.sequence}`
  if (!equal(transfer, sum)) faults.push(`${name} states ${show(transfer)} where the sum is ${show(sum)}.`)
  if (sum.available < 0 || sum.held < 0) faults.push(`${name} overdraws: ${show(sum)}.`)
  if (!Number.isInteger(transfer.credits) || transfer.credits < 1) faults.push(`${name} moves ${transfer.credits}.`)
  if (transfer.key !== keyOf(transfer)) faults.push(`${name} has a key of another transfer.`)
  return faults
}

type Sums = Pick<Balance, 'available' | 'held' | 'sequence'>

const equal = (a: Sums, b: Sums) => a.available === b.available && a.held === b.held && a.sequence === b.sequence

const show = ({ available, held, sequence }: Sums) => `${available} available and ${held} held at ${sequence}`
