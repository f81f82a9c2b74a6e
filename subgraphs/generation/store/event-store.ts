import { type ChangeSignals, openChangeSignals } from '../../../platform/change-signals.ts'
import type { Log } from '../../../platform/log.ts'
import { generationSignal, workspaceSignal } from '../domain/follow-events.ts'
import type { GenerationEvent } from '../domain/generation-event.ts'
import type { EventLog } from '../domain/ports.ts'
import type { EventRecord, Records } from './records.ts'

const readEvent = ({ _id, ...event }: EventRecord): GenerationEvent => event

export function openEventLog({ Events, Activities }: Records): EventLog {
  return {
    async afterSequence({ workspaceId, id }, sequence, limit) {
      const found = await Events.find({ workspaceId, generationId: id, sequence: { $gt: sequence } })
        .sort({ sequence: 1 })
        .limit(limit)
        .lean()
      return found.map(readEvent)
    },
    async afterActivity(workspaceId, activity, limit) {
      const found = await Events.find({ workspaceId, activity: { $gt: activity } })
        .sort({ activity: 1 })
        .limit(limit)
        .lean()
      return found.map(readEvent)
    },
    async lastActivity(workspaceId) {
      const counter = await Activities.findById(workspaceId).lean()
      return counter?.count ?? 0
    },
  }
}

/** Woken whenever a generation is queued, by whichever process. */
export const QUEUE_SIGNAL = 'queue'

/** Signals each event that is added to the log or removed from it. */
export const followEvents = ({ Events }: Records, log: Log): ChangeSignals =>
  openChangeSignals(Events.collection, {
    pipeline: [
      { $match: { operationType: { $in: ['insert', 'delete'] } } },
      { $project: { operationType: 1, documentKey: 1, 'fullDocument.kind': 1 } },
    ],
    keysOf(change) {
      if (!('documentKey' in change)) return []
      const [workspaceId = '', id = ''] = String(change.documentKey._id).split('/')
      const keys = [generationSignal({ workspaceId, id }), workspaceSignal(workspaceId)]
      const isQueued = 'fullDocument' in change && change.fullDocument?.kind === 'queued'
      return isQueued ? [...keys, QUEUE_SIGNAL] : keys
    },
    log,
  })

/** Signals, by generation, that somebody asked to cancel one that runs. */
export const followCancellations = ({ Generations }: Records, log: Log): ChangeSignals =>
  openChangeSignals(Generations.collection, {
    pipeline: [
      { $match: { 'updateDescription.updatedFields.cancelRequestedAt': { $exists: true } } },
      { $project: { operationType: 1, documentKey: 1 } },
    ],
    keysOf: (change) => ('documentKey' in change ? [String(change.documentKey._id)] : []),
    log,
  })
