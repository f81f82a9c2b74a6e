/** What a request to support is about. */
export const supportTopics = ['PRIVACY', 'SECURITY', 'BILLING', 'GENERATION', 'APPEAL', 'OTHER'] as const
export type SupportTopic = (typeof supportTopics)[number]

/** Waits for support, waits for the person, or is done with. */
export type SupportStatus = 'OPEN' | 'ANSWERED' | 'CLOSED'

export interface SupportMessage {
  id: string
  author: 'PERSON' | 'STAFF'
  /** Who wrote it: the person, or who of the staff. */
  authorId: string
  text: string
  at: Date
}

/** A generation that a request is about, in the workspace where the person could see it. */
export interface ReferredGeneration {
  id: string
  workspaceId: string
}

/** What somebody asked of support, and all that was written about it. */
export interface SupportRequest {
  id: string
  userId: string
  topic: SupportTopic
  status: SupportStatus
  generation: ReferredGeneration | null
  messages: SupportMessage[]
  createdAt: Date
  /** When the last message was written, or it was closed. */
  updatedAt: Date
}

/** Most characters of a message. */
const MAX_MESSAGE = 5_000
/** Most messages of one request; what goes on for longer begins anew. */
export const MAX_MESSAGES = 100

const HOUR = 60 * 60_000
/** How far back requests and messages count, in milliseconds. */
export const SUPPORT_WINDOW = HOUR
/** Requests of one person within that time, and messages of the person in one request, after which the next waits. */
export const REQUESTS_PER_WINDOW = 5
export const MESSAGES_PER_WINDOW = 10

/** How long a request is kept after it was closed, in milliseconds. */
export const CLOSED_REQUEST_LIFETIME = 365 * 24 * HOUR

/** The text with plain line ends and without spaces around it, or undefined unless it has 1 to `MAX_MESSAGE` characters, none of them a control character. */
export function readMessage(text: string): string | undefined {
  const read = text.replaceAll('\r\n', '\n').trim()
  const length = [...read].length
  return length >= 1 && length <= MAX_MESSAGE && !/[^\P{Cc}\n\t]/u.test(read) ? read : undefined
}

/** Seconds until the window has room again for one more after these, the latest first; 0 for now. */
export function secondsToWait(times: readonly Date[], most: number, now: Date): number {
  const first = times[most - 1]
  return first ? Math.max(0, Math.ceil((first.getTime() + SUPPORT_WINDOW - now.getTime()) / 1_000)) : 0
}
