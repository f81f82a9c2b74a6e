/** One thing that a deletion erases. */
export interface ErasedObject {
  kind: 'FILE' | 'GENERATION' | 'EVENTS' | 'IMAGE'
  /** Hexadecimal; null for records of the database. */
  sha256: string | null
  bytes: number | null
  count: number
}

/** What is known before a deletion begins. */
export interface DeletionPlan {
  id: string
  /** All files under this prefix of the bucket go. */
  prefix: string
  objects: ErasedObject[]
  startedAt: Date
}

/** What goes with an upload. */
export interface UploadPlan {
  workspaceId: string
  id: string
  prefix: string
  objects: ErasedObject[]
}

/**
 * A deletion, from the moment in which the record of what is deleted goes and its files are about to. It says which
 * files remain until none does; what is left then is the receipt, with hashes and sizes, and where to look whether anything is
 * there again.
 */
export interface Deletion extends DeletionPlan {
  workspaceId: string
  /** All files under these go too: those of uploads that went along. Missing in older ones. */
  uploadPrefixes?: string[]
  /** When the last object was gone; null before. */
  at: Date | null
}

/** A deletion that somebody asked for, as far as it must survive a restored backup: random ids only. */
export type RegisteredErasure = Pick<DeletionPlan, 'id' | 'prefix' | 'startedAt'>

/** What was erased one by one, where no restored backup undoes it, for as long as there are backups from before. */
export interface PictureRegister {
  /** Resolves once it would survive a power cut. */
  add(erasure: RegisteredErasure): Promise<void>
  /** What was added, day by day. */
  days(): AsyncIterable<RegisteredErasure[]>
}

/** A finished deletion. */
export interface Receipt {
  id: string
  startedAt: Date
  at: Date
  objects: ErasedObject[]
}
