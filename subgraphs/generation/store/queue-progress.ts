import type { ClientSession } from 'mongoose'
import { turnReached } from '../domain/fair-turn.ts'
import type { Generation } from '../domain/generation.ts'
import type { Records } from './records.ts'

/** The turn of which a model is now. */
export async function reachedBy({ Generations }: Records, modelId: string): Promise<number> {
  const [running, waiting] = await Promise.all([
    Generations.findOne({ phase: 'RUNNING', modelId }, { turn: 1 }).sort({ turn: -1 }).lean(),
    Generations.findOne({ phase: 'QUEUED', modelId }, { turn: 1 }).sort({ turn: 1 }).lean(),
  ])
  const latest =
    running || waiting ? null : await Generations.findOne({ modelId }, { turnEnd: 1 }).sort({ turnEnd: -1 }).lean()
  return turnReached({ running: running?.turn, waiting: waiting?.turn, latestEnd: latest?.turnEnd })
}

/** Where what a workspace has queued for a model ends, if that is later than `reached`. What it canceled while it waited does not count. */
export async function ownEnd(
  { Generations }: Records,
  { workspaceId, modelId }: Pick<Generation, 'workspaceId' | 'modelId'>,
  { reached, session }: { reached: number; session: ClientSession },
): Promise<number | undefined> {
  const latest = await Generations.findOne(
    {
      workspaceId,
      modelId,
      turnEnd: { $gt: reached },
      $or: [{ phase: 'QUEUED' }, { startedAt: { $ne: null } }],
    },
    { turnEnd: 1 },
  )
    .sort({ turnEnd: -1 })
    .session(session)
    .lean()
  return latest?.turnEnd
}
