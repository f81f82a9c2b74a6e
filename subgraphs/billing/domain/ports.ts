import type { AuditEntry } from './audit.ts'
import type { AutoTopUp } from './auto-top-up.ts'
import type { Claim } from './claims.ts'
import type { Hold, HoldKey, Resolution } from './hold.ts'
import type { Balance, Movement, Transfer } from './ledger.ts'
import type { Notice } from './notice.ts'
import type { Counted, Spender, Spending } from './spending.ts'

/** The books as one transaction sees and writes them. */
export interface Books {
  /** Empty for a workspace without transfers. */
  balance(workspaceId: string): Promise<Balance>
  /** Credits below which the owners are told. */
  lowBalance(workspaceId: string): Promise<number>
  setLowBalance(workspaceId: string, credits: number): Promise<void>
  autoTopUp(workspaceId: string): Promise<AutoTopUp | null>
  saveAutoTopUp(autoTopUp: AutoTopUp): Promise<void>
  transfer(key: string): Promise<Transfer | null>
  /** Every transfer of a workspace in the order of its sequence. */
  transfers(workspaceId: string): AsyncIterable<Transfer>
  /** Writes a transfer and the balance that follows from it; null, and nothing written, where an account would fall below zero. */
  post(movement: Movement): Promise<Transfer | null>
  hold(key: HoldKey): Promise<Hold | null>
  openHolds(workspaceId: string): Promise<Hold[]>
  insertHold(hold: Hold): Promise<void>
  /** Ends an open hold; null where there is none that is open. */
  closeHold(key: HoldKey, resolution: Resolution): Promise<Hold | null>
  /** Closes the books of a workspace: nothing is posted in it from then on. */
  close(workspaceId: string): Promise<void>
  isClosed(workspaceId: string): Promise<boolean>
  claim(id: string): Promise<Claim | null>
  /** Claims that have not got all their credits, in the order of their ids. */
  openClaims(workspaceId: string): Promise<Claim[]>
  saveClaim(claim: Claim): Promise<void>
  /** As it was left, whichever month that was; without a limit for a spender who is new. */
  spending(spender: Spender): Promise<Spending>
  saveSpending(spending: Spending): Promise<void>
  /** Takes credits off where they were counted, unless another month has begun there. */
  uncount(counted: Counted, credits: number): Promise<void>
  /** Has it written into the audit log, if and only if the transaction is made. */
  record(entry: AuditEntry): Promise<void>
  /** Has it told, if and only if the transaction is made. */
  tell(notice: Notice, at: Date): Promise<void>
}

export interface Ledger {
  /**
   * Does all of `work` or nothing of it. It is repeated when another transaction was in the way,
   * so `work` has no effect but on the books.
   */
  transaction<T>(work: (books: Books) => Promise<T>): Promise<T>
  /** Balances of those workspaces that have transfers. */
  balances(workspaceIds: readonly string[]): Promise<Balance[]>
  /** Credits below which the owners of each workspace are told, in their order. */
  lowBalances(workspaceIds: readonly string[]): Promise<number[]>
  /** Of those workspaces that ever chose to have packs bought by themselves. */
  autoTopUps(workspaceIds: readonly string[]): Promise<AutoTopUp[]>
  /** The next one whose order is due, taken until then; null when there is none. */
  takeTopUp(now: Date, until: Date): Promise<AutoTopUp | null>
  /** Credits that each workspace has yet to give back; workspaces that owe nothing are left out. */
  owed(workspaceIds: readonly string[]): Promise<{ workspaceId: string; credits: number }[]>
  /** Transfers behind a sequence, the earliest first. */
  transfersAfter(workspaceId: string, sequence: number, limit: number): Promise<Transfer[]>
  /** Transfers before a sequence (null: all), the latest first. */
  transfersBefore(workspaceId: string, sequence: number | null, limit: number): Promise<Transfer[]>
  /** Spendings of a workspace, in an order that stays; at most 1,000. */
  spendings(workspaceId: string): Promise<Spending[]>
  /** Forgets what a person spends, in every workspace. Their open holds name only random ids from then on. */
  forgetSpender(userId: string): Promise<void>
  /** Ids of workspaces that have books, in their order, from behind one (null: from the first). */
  workspacesAfter(workspaceId: string | null, limit: number): Promise<string[]>
  /** Open holds whose time is up, the oldest first. */
  dueHolds(now: Date, limit: number): Promise<Hold[]>
}

export interface Ports {
  ledger: Ledger
  now(): Date
  /** Milliseconds after which an open hold is returned. */
  holdLifetime: number
}
