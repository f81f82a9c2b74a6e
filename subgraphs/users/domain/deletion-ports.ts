import type { Membership } from './account.ts'
import type { Deletion, ErasedObject } from './deletion.ts'
import type { DeletionReceipt } from './deletion-receipt.ts'

/** Whose records go. */
export interface Subjects {
  userIds: string[]
  workspaceIds: string[]
}

export interface Deletions {
  /** Writes a wish down unless the same is wished already; then that. */
  plan(deletion: Deletion): Promise<Deletion>
  /** A person's deletion that is not carried out yet. */
  planned(userIds: readonly string[]): Promise<Deletion[]>
  find(id: string): Promise<Deletion | null>
  /** Takes back a wish that is not being carried out; false where there is none. */
  cancel(userId: string): Promise<boolean>
  /** The deletion that is due the longest, with a new fence; nobody else gets it before `until`. */
  take(now: Date, until: Date): Promise<Deletion | null>
  /** Changes a deletion for whoever holds its fence; false for anybody else. */
  save(held: Deletion, change: Partial<Omit<Deletion, 'id' | 'fence'>>): Promise<boolean>
  /** Writes a deletion as it is to go on, whatever was known of it. */
  restore(deletion: Deletion): Promise<void>
}

/** What users holds of people and workspaces, by `holdings`. */
export interface Belongings {
  /** Erases all of it and says what it was; part of the transaction around it. */
  erase(subjects: Subjects): Promise<ErasedObject[]>
  count(subjects: Subjects): Promise<number>
  /** Makes these members owners of their workspaces. */
  handOver(heirs: readonly Membership[]): Promise<void>
}

/** Another service that erases what it holds. Every call may be repeated. */
export interface Eraser {
  eraseWorkspace(workspaceId: string): Promise<{ finished: boolean; objects: ErasedObject[] }>
  erasePerson(userId: string): Promise<{ finished: boolean; objects: ErasedObject[] }>
  /** How much of a workspace is there. */
  remains(workspaceId: string): Promise<number>
}

/** Receipts of single pictures, which generation gives. */
export interface ImageReceipts {
  receipt(id: string): Promise<DeletionReceipt | null>
  /** How much of what was deleted is there. */
  receiptRemains(id: string): Promise<number>
}

/** Makes receipts that are known again. */
export interface Receipts {
  /** What a receipt is asked for by; whoever has it may see the receipt. */
  tokenOf(id: string): string
  /** Undefined for a token that we did not give out. */
  idOf(token: string): string | undefined
  /** The receipt as text, signed. */
  seal(receipt: object): string
  /** The receipt of a text that we sealed; undefined where a letter of it was changed. */
  open(document: string): unknown
}

export interface DeletionPorts {
  /** Erases copies of mails about the account, and of those to the address, where any are kept. Rejects while that is not done; may be repeated. */
  eraseMailCopies(traces: { account: string; address: string | null }): Promise<void>
  deletions: Deletions
  belongings: Belongings
  register: { add(deletion: Pick<Deletion, 'id' | 'userId' | 'workspaceIds'>): Promise<void> }
  erasers: { generation: Eraser & ImageReceipts; billing: Eraser }
  receipts: Receipts
}
