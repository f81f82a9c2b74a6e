import type { ErasedObject } from './deletion.ts'
import type { Generation } from './generation.ts'

/** That a workspace is erased. It stays for good, so that nothing of the workspace can begin again. */
export interface Erasure {
  workspaceId: string
  startedAt: Date
  /** When the last object was gone; null before. */
  finishedAt: Date | null
  /** What was erased; empty before it is finished. */
  objects: ErasedObject[]
  /** When to look once more for what a late writer left; null once nobody can be left who writes. */
  sweepAt: Date | null
}

export interface Erasures {
  /** Bars the workspace unless that is done: whatever asks `isErased` from now on is told so. */
  begin(workspaceId: string, now: Date): Promise<Erasure>
  isErased(workspaceId: string): Promise<boolean>
  /** Those of the workspaces whose erasure is finished. */
  finished(workspaceIds: readonly string[]): Promise<string[]>
  /** Generations in any phase, drafts included. */
  generations(workspaceId: string, limit: number): Promise<Generation[]>
  /** What the deletions in this workspace since then erased. */
  erasedSince(workspaceId: string, since: Date): AsyncIterable<ErasedObject>
  finish(erasure: Erasure): Promise<void>
  /** Forgets the notes of the single deletions, which the erasure has taken up. */
  forgetDeletions(workspaceId: string, since: Date): Promise<void>
  /** Removes every document of the workspace, by `holdings`. */
  removeAll(workspaceId: string): Promise<void>
  /** Documents of the workspace that are there, by `holdings`. */
  count(workspaceId: string): Promise<number>
  /** Those whose time to be swept has come. */
  toSweep(now: Date): Promise<Erasure[]>
  setSweep(workspaceId: string, at: Date | null): Promise<void>
  /** Names nobody (`FORMER_MEMBER`) as the maker of what the person made and a team keeps; says of how many. */
  forgetMaker(userId: string): Promise<number>
}
