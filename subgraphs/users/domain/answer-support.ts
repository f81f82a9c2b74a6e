import { queuedNotice } from './letter.ts'
import type { Ports } from './ports.ts'
import { MAX_MESSAGES, readMessage, type SupportRequest } from './support.ts'

export type AnswerOutcome =
  | { kind: 'answered'; request: SupportRequest }
  | { kind: 'invalidInput'; field: 'message' }
  | { kind: 'unknown' }
  | { kind: 'full' }

/** Answers a request, which the person is told by mail; what is said stays in the product. */
export async function answerSupport(
  ports: Ports,
  staffId: string,
  { id, message }: { id: string; message: string },
): Promise<AnswerOutcome> {
  const text = readMessage(message)
  if (text === undefined) return { kind: 'invalidInput', field: 'message' }
  const request = await ports.supportRequests.find(id)
  if (!request) return { kind: 'unknown' }

  const answer = { id: ports.newId(), author: 'STAFF', authorId: staffId, text, at: ports.now() } as const
  const answered = await ports.atomically(async () => {
    const changed = await ports.supportRequests.add(id, answer, 'ANSWERED', MAX_MESSAGES)
    const notice = { kind: 'supportAnswered' } as const
    if (changed)
      await ports.outbox.add(queuedNotice(ports, { userId: changed.userId, notice, occasion: answer.id }))
    return changed
  })
  return answered ? { kind: 'answered', request: answered } : { kind: 'full' }
}
