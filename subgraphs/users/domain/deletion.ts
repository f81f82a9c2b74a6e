import type { Locale } from './account.ts'

const DAY = 24 * 60 * 60_000
/** How long somebody who deletes their account may change their mind, in milliseconds. */
export const GRACE = 7 * DAY

export type DeletionKind = 'ACCOUNT' | 'WORKSPACE'

/** What users holds of people and workspaces. */
export type ErasedKind =
  | 'ACCOUNT'
  | 'WORKSPACE'
  | 'MEMBERSHIP'
  | 'SESSION'
  | 'TOKEN'
  | 'CREDENTIAL'
  | 'DEVICE'
  | 'API_KEY'
  | 'INVITATION'
  | 'LETTER'
  | 'ACTIVITY'
  | 'CONSENT'
  | 'SUPPORT_REQUEST'
  | 'EXPORT'
  | 'IMPORT'

/** What the others say that they hold. */
export type OthersKind =
  | 'FILE'
  | 'GENERATION'
  | 'EVENTS'
  | 'IMAGE'
  | 'CUSTOMER'
  | 'SUBSCRIPTION'
  | 'BUDGET'
  | 'AUTO_TOP_UP'

/** What was erased: how many of a kind, by whichever service. */
export interface ErasedObject {
  kind: ErasedKind | OthersKind
  /** SHA-256 in hexadecimal over what names or makes up the objects; null where nothing does. */
  sha256: string | null
  bytes: number | null
  count: number
}

/**
 * What is done one after the other; each may be repeated. START decides what goes; REGISTER writes that down where no backup
 * of the database replaces it; PEOPLE erases what users holds, at once; GENERATION and BILLING have the others erase theirs;
 * LETTER sends the last letter; MAILBOX has copies of mails erased where they are kept, and forgets the address.
 */
export const steps = ['START', 'REGISTER', 'PEOPLE', 'GENERATION', 'BILLING', 'LETTER', 'MAILBOX'] as const
export type Step = (typeof steps)[number]

/** A deletion, from the wish to the receipt. The record is its place in the queue as well. */
export interface Deletion {
  id: string
  kind: DeletionKind
  /** What is being deleted, by `openKey`; null once it is finished. */
  open: string | null
  /** Whose account; null for that of a workspace. */
  userId: string | null
  /** What goes with it; decided when it starts. */
  workspaceIds: string[]
  /** Whom the last letter goes to; null at the end. */
  addressee: { email: string; locale: Locale } | null
  requestedAt: Date
  /** When it is carried out; null before it starts. */
  startedAt: Date | null
  finishedAt: Date | null
  /** When somebody may take it up: the end of the grace, later the end of a lease; null once it is finished. */
  dueAt: Date | null
  /** Raised by whoever takes it up: what an earlier one still writes counts for nothing. */
  fence: number
  /** How often the present step was taken up in vain. */
  attempts: number
  done: Step[]
  objects: ErasedObject[]
}

export const nextStep = ({ done }: Pick<Deletion, 'done'>): Step | undefined =>
  steps.find((step) => !done.includes(step))

/** Names what is being deleted, so that it is deleted once at a time. */
export const openKey = (kind: DeletionKind, id: string): string => `${kind}:${id}`
