import { deleteExpired, finishDeletion, sweepUpload } from './delete-generation.ts'
import type { ErasurePorts } from './erase-workspace.ts'
import { type QueuePorts, requeue } from './queue.ts'
import { abandon } from './request-generation.ts'
import { endAs, settleOrLeave } from './settle-generation.ts'

const SECOND = 1_000
const HOUR = 3_600 * SECOND

/** Longest wait in the queue, in milliseconds. */
const MAX_QUEUED = HOUR
/** Age in milliseconds from which a draft is not expected to be queued any more. */
const MAX_DRAFT = 30 * SECOND
/** Age in milliseconds from which a deletion is not expected to be finished by the one who began it. */
const MAX_DELETION = 30 * SECOND

/** Longest wait between two attempts to settle, in milliseconds. */
const MAX_BACKOFF = 10 * SECOND

export type MaintenancePorts = QueuePorts & ErasurePorts

const before = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds)

/** Queues what workers held that gave no sign of life. */
export async function requeueLost(ports: QueuePorts): Promise<void> {
  for (const generation of await ports.workLists.lost(ports.now())) {
    const { fence, leaseExpiresAt } = generation
    const queued = await requeue(ports, generation, { phase: 'RUNNING', fence, leaseExpiresAt })
    if (queued) ports.report('worker-lost', { generationId: generation.id })
  }
}

/** Ends what has waited too long. */
export async function timeOutQueued(ports: QueuePorts): Promise<void> {
  for (const generation of await ports.workLists.queuedSince(before(ports.now(), MAX_QUEUED)))
    await endAs(ports, generation, { phase: 'QUEUED' }, { status: 'FAILED', reason: 'TIMED_OUT' })
}

/** Settles what a crash left decided, or what billing could not be told; again and again, with growing distance. */
export async function settleOutstanding(ports: QueuePorts): Promise<void> {
  const now = ports.now()
  for (const { settlements, ...generation } of await ports.workLists.unsettled(now)) {
    const settleAfter = new Date(now.getTime() + Math.min(MAX_BACKOFF, SECOND * 2 ** settlements))
    const claimed = await ports.generations.transition(
      generation,
      { phase: 'SETTLING', settlements },
      { settlements: settlements + 1, settleAfter },
    )
    if (claimed) await settleOrLeave(ports, claimed)
  }
}

/** Gives up drafts of requests that died before they were queued. */
export async function abandonDrafts(ports: MaintenancePorts): Promise<void> {
  for (const draft of await ports.workLists.drafts(before(ports.now(), MAX_DRAFT))) await abandon(ports, draft)
}

/** Erases files of deletions that a crash interrupted. */
export async function finishDeletions(ports: MaintenancePorts): Promise<void> {
  for (const deletion of await ports.workLists.deletions(before(ports.now(), MAX_DELETION))) {
    // One whose files resist must not keep the others waiting.
    await finishDeletion(ports, deletion).catch((error) =>
      ports.report('deletion-postponed', { error, deletionId: deletion.id }),
    )
  }
}

/** Erases generations that nobody keeps and whose time is over. */
export async function sweepExpired(ports: MaintenancePorts): Promise<void> {
  for (const generation of await ports.workLists.expired(ports.now())) await deleteExpired(ports, generation)
}

/** Erases uploads whose time is over and that no generation starts from. */
export async function sweepUploads(ports: MaintenancePorts): Promise<void> {
  for (const upload of await ports.workLists.expiredUploads(ports.now())) await sweepUpload(ports, upload)
}
