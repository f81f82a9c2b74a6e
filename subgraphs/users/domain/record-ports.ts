import type { Activity } from './activity.ts'
import type { PrivacyDecision, PrivacyDecisions } from './privacy-choices.ts'
import type { SupportMessage, SupportRequest, SupportStatus } from './support.ts'

export interface Page {
  first: number
  /** Begins behind the one of then. */
  after: { at: Date; id: string } | null
}

/** What people decided about the use of their data. */
export interface Privacy {
  decisionsOf(userId: string): Promise<PrivacyDecisions>
  /** Writes decisions down and makes them hold; in a transaction. */
  decide(userId: string, decisions: readonly PrivacyDecision[]): Promise<void>
  /** The latest first; one more than `first` where there are more. */
  history(userId: string, page: Page): Promise<PrivacyDecision[]>
}

export interface ListPage {
  /** Only what comes behind this one; null for the beginning. */
  after: { at: Date; id: string } | null
  limit: number
}

/** The audit log. */
export interface Activities {
  /** Adds an entry unless there is one with its id. */
  add(activity: Activity): Promise<void>
  /** Entries of a workspace, of a person, or of both, that are later than `since`; the latest first. */
  read(of: { workspaceId?: string; person?: string }, since: Date, page: ListPage): Promise<Activity[]>
  /** What our staff did, the latest first. */
  ofStaff(page: ListPage): Promise<Activity[]>
  /** Removes the entries that are no later than `time`, and says how many. */
  removeUntil(time: Date): Promise<number>
  /** Forgets the traces of entries that are no later than `time`, and says of how many. */
  blankUntil(time: Date): Promise<number>
}

/** What people asked of support. */
export interface SupportRequests {
  insert(request: SupportRequest): Promise<void>
  find(id: string): Promise<SupportRequest | null>
  /** When the person's latest requests after `since` were made, the latest first. */
  timesOf(userId: string, since: Date, limit: number): Promise<Date[]>
  /** Those of a person, the latest first. */
  ofPerson(userId: string, page: ListPage): Promise<SupportRequest[]>
  /** Those in a status, that which waits the longest first. */
  inStatus(status: SupportStatus, page: ListPage): Promise<SupportRequest[]>
  /** Adds a message and changes the status; null where there is no such request, or it holds `most` messages. */
  add(id: string, message: SupportMessage, status: SupportStatus, most: number): Promise<SupportRequest | null>
  close(id: string, now: Date): Promise<SupportRequest | null>
  /** Removes those that were closed no later than `time`, and says how many. */
  removeClosedUntil(time: Date): Promise<number>
}
