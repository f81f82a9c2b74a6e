import type { Records } from './records.ts'

/**
 * What becomes of a collection's documents when their workspace is erased: they go, found by the field that names the
 * workspace; or they stay, and the reason why. A collection that is missing here does not compile.
 */
export type Holding = { workspace: string } | { kept: string }

export const holdings: Record<keyof Records, Holding> = {
  Generations: { workspace: 'workspaceId' },
  Events: { workspace: 'workspaceId' },
  Uploads: { workspace: 'workspaceId' },
  Presets: { workspace: 'workspaceId' },
  Activities: { workspace: '_id' },
  Deletions: { kept: 'receipts of single deletions: hashes, sizes and random ids, so that they can be checked later' },
  Erasures: { kept: 'that a workspace was erased: its random id and counts, so that nothing of it begins again' },
  Calls: { workspace: 'workspaceId' },
  Announcements: { kept: 'up to which day owners were warned of erasures: nothing of anybody' },
  Places: { kept: 'how much each worker takes up at the same time: nothing of anybody' },
  Speeds: { kept: 'seconds a pass of each kind of work: nothing of anybody' },
}
