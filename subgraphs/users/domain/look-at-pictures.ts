import type { Ports } from './ports.ts'
import { recordActivity } from './record-activity.ts'
import { readReason, type StaffMember } from './staff.ts'

/** A generation as support sees it. */
export interface GenerationOnFile {
  prompt: string
  status: string
  createdAt: Date
  /** Paths below the public origin, good for one to two hours. */
  pictures: string[]
}

export type LookAtPicturesOutcome =
  | { kind: 'shown'; generation: GenerationOnFile }
  | { kind: 'nothingFound' }
  | { kind: 'invalidInput'; field: 'reason' }

/**
 * Shows somebody of our staff the generation that a request refers to, and no other. It is recorded with its reason before anything is
 * shown; a request that is closed shows nothing any more.
 */
export async function lookAtPictures(
  ports: Ports,
  { userId: staffId, device }: StaffMember,
  { supportRequestId, reason: given }: { supportRequestId: string; reason: string },
): Promise<LookAtPicturesOutcome> {
  const reason = readReason(given)
  if (reason === undefined) return { kind: 'invalidInput', field: 'reason' }
  const request = await ports.supportRequests.find(supportRequestId)
  if (!request?.generation || request.status === 'CLOSED') return { kind: 'nothingFound' }
  const { id, workspaceId } = request.generation
  await recordActivity(ports, {
    workspaceId,
    userId: request.userId,
    actor: { kind: 'SUPPORT', userId: staffId },
    action: 'PICTURES_LOOKED_AT',
    subject: { id },
    reason,
    device,
  })
  const generation = await ports.generationOnFile({ id, workspaceId })
  return generation ? { kind: 'shown', generation } : { kind: 'nothingFound' }
}
