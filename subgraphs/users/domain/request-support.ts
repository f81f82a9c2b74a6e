import type { Ports } from './ports.ts'
import { recordOwnActivity } from './record-activity.ts'
import type { Device } from './session.ts'
import {
  CLOSED_REQUEST_LIFETIME,
  MAX_MESSAGES,
  MESSAGES_PER_WINDOW,
  REQUESTS_PER_WINDOW,
  readMessage,
  SUPPORT_WINDOW,
  type SupportRequest,
  type SupportTopic,
  secondsToWait,
} from './support.ts'

export type RequestSupportOutcome =
  | { kind: 'requested'; request: SupportRequest }
  | { kind: 'invalidInput'; field: 'message' | 'generationId' }
  | { kind: 'tooManyRequests'; retryAfter: number }

/**
 * Asks support for something. A generation that it is about must be one that the person can see: support may look at it then.
 *
 * @param workspaceIds where the person may look at generations
 */
export async function requestSupport(
  ports: Ports,
  { userId, workspaceIds }: { userId: string; workspaceIds: readonly string[] },
  { topic, message, generationId }: { topic: SupportTopic; message: string; generationId: string | null },
  device: Device,
): Promise<RequestSupportOutcome> {
  const text = readMessage(message)
  if (text === undefined) return { kind: 'invalidInput', field: 'message' }
  const generation = generationId === null ? null : await ports.findGeneration(generationId, workspaceIds)
  if (generation === undefined) return { kind: 'invalidInput', field: 'generationId' }
  const now = ports.now()
  const request: SupportRequest = {
    id: ports.newId(),
    userId,
    topic,
    status: 'OPEN',
    generation,
    messages: [{ id: ports.newId(), author: 'PERSON', authorId: userId, text, at: now }],
    createdAt: now,
    updatedAt: now,
  }
  return ports.atomically(async () => {
    await ports.takeTurn(`support requests of ${userId}`)
    const since = new Date(now.getTime() - SUPPORT_WINDOW)
    const earlier = await ports.supportRequests.timesOf(userId, since, REQUESTS_PER_WINDOW)
    const retryAfter = secondsToWait(earlier, REQUESTS_PER_WINDOW, now)
    if (retryAfter > 0) return { kind: 'tooManyRequests', retryAfter }
    await ports.supportRequests.insert(request)
    await recordOwnActivity(ports, userId, { action: 'SUPPORT_REQUESTED', subject: { id: request.id }, device })
    return { kind: 'requested', request }
  })
}

export type ReplyOutcome =
  | { kind: 'replied'; request: SupportRequest }
  | { kind: 'invalidInput'; field: 'message' }
  | { kind: 'tooManyRequests'; retryAfter: number }
  /** There is none of this person. */
  | { kind: 'unknown' }
  /** It holds as much as it can. */
  | { kind: 'full' }

/** Goes on with a request; one that was closed is open again. */
export async function replyToSupport(
  ports: Ports,
  userId: string,
  { id, message }: { id: string; message: string },
): Promise<ReplyOutcome> {
  const text = readMessage(message)
  if (text === undefined) return { kind: 'invalidInput', field: 'message' }
  // Both change the request that they counted in, so of two replies at once one begins again.
  return ports.atomically(async () => {
    const request = await ports.supportRequests.find(id)
    if (request?.userId !== userId) return { kind: 'unknown' }
    const now = ports.now()
    const own = request.messages.filter(({ author }) => author === 'PERSON').map(({ at }) => at)
    const retryAfter = secondsToWait(own.reverse(), MESSAGES_PER_WINDOW, now)
    if (retryAfter > 0) return { kind: 'tooManyRequests', retryAfter }

    const reply = { id: ports.newId(), author: 'PERSON', authorId: userId, text, at: now } as const
    const replied = await ports.supportRequests.add(id, reply, 'OPEN', MAX_MESSAGES)
    return replied ? { kind: 'replied', request: replied } : { kind: 'full' }
  })
}

/** Says that a request is done with; null where there is none of this person. */
export async function closeSupportRequest(ports: Ports, userId: string, id: string): Promise<SupportRequest | null> {
  const request = await ports.supportRequests.find(id)
  return request?.userId === userId ? ports.supportRequests.close(id, ports.now()) : null
}

/** Removes requests that have been closed for a year, and says how many. */
export const forgetSupportRequests = ({ supportRequests, now }: Ports): Promise<number> =>
  supportRequests.removeClosedUntil(new Date(now().getTime() - CLOSED_REQUEST_LIFETIME))
