import type { Membership } from './account.ts'
import type { Deletion, ErasedObject } from './deletion.ts'
import type { Ports } from './ports.ts'

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
  /** Those of the ids that are known here. */
  known(ids: readonly string[]): Promise<string[]>
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

export interface DeletionPorts {
  deletions: Deletions
  belongings: Belongings
  register: { add(deletion: Pick<Deletion, 'id' | 'userId' | 'workspaceIds'>): Promise<void> }
  erasers: Record<'generation' | 'billing', Eraser>
  /** What the receipt of a deletion is asked for by. */
  receiptToken(deletionId: string): string
}

export type WithDeletion = Ports & DeletionPorts
