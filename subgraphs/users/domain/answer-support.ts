import { queuedNotice } from './letter.ts'
import type { Ports } from './ports.ts'
import { recordActivity } from './record-activity.ts'
import type { StaffMember } from './staff.ts'
import { MAX_MESSAGES, readMessage, type SupportRequest } from './support.ts'

export type AnswerOutcome =
  | { kind: 'answered'; request: SupportRequest }
  | { kind: 'invalidInput'; field: 'message' }
  | { kind: 'unknown' }
  | { kind: 'full' }

/** Answers a request, which the person is told by mail; what is said stays in the product. */
export async function answerSupport(
  ports: Ports,
  staff: StaffMember,
  { id, message }: { id: string; message: string },
): Promise<AnswerOutcome> {
  const text = readMessage(message)
  if (text === undefined) return { kind: 'invalidInput', field: 'message' }
  const request = await ports.supportRequests.find(id)
  if (!request) return { kind: 'unknown' }

  const answer = { id: ports.newId(), author: 'STAFF', authorId: staff.userId, text, at: ports.now() } as const
  const answered = await ports.atomically(async () => {
    const changed = await ports.supportRequests.add(id, answer, 'ANSWERED', MAX_MESSAGES)
    const notice = { kind: 'supportAnswered' } as const
    if (!changed) return null
    const { userId } = changed
    await ports.outbox.add(queuedNotice(ports, { userId, notice, occasion: answer.id }))
    await recordActivity(ports, {
      workspaceId: null,
      userId,
      actor: { kind: 'SUPPORT', userId: staff.userId },
      action: 'SUPPORT_ANSWERED',
      subject: { id },
      device: staff.device,
    })
    return changed
  })
  return answered ? { kind: 'answered', request: answered } : { kind: 'full' }
}

/** Says for our staff that a request is done with; null where there is none with this id. */
export const settleSupportRequest = (ports: Ports, staff: StaffMember, id: string): Promise<SupportRequest | null> =>
  ports.atomically(async () => {
    const closed = await ports.supportRequests.close(id, ports.now())
    if (!closed) return null
    await recordActivity(ports, {
      workspaceId: null,
      userId: closed.userId,
      actor: { kind: 'SUPPORT', userId: staff.userId },
      action: 'SUPPORT_SETTLED',
      subject: { id },
      device: staff.device,
    })
    return closed
  })
