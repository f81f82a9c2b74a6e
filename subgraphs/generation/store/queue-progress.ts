import type { ClientSession } from 'mongoose'
import { nextTurn, turnReached } from '../domain/fair-turn.ts'
import type { Generation } from '../domain/generation.ts'
import { expectedWait, LATELY, type Load, type Outlook, type Pace, workLeft } from '../domain/outlook.ts'
import { placesOf } from './place-store.ts'
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
  { reached, session }: { reached: number; session?: ClientSession },
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
    .session(session ?? null)
    .lean()
  return latest?.turnEnd
}

type Place = Pick<Generation, 'modelId' | 'turn' | 'createdAt' | 'id'>

/** What a model does before it comes to that place in its queue. */
async function loadBefore(
  records: Records,
  { modelId, turn, createdAt, id }: Place,
  now: Date,
): Promise<Load & { waiting: number }> {
  const [[before], running, places] = await Promise.all([
    records.Generations.aggregate<{ waiting: number; work: number }>([
      {
        $match: {
          phase: 'QUEUED',
          modelId,
          turn: { $lte: turn },
          $or: [{ turn: { $lt: turn } }, { createdAt: { $lt: createdAt } }, { createdAt, _id: { $lt: id } }],
        },
      },
      { $group: { _id: null, waiting: { $sum: 1 }, work: { $sum: '$work' } } },
    ]),
    records.Generations.find(
      { phase: 'RUNNING', modelId },
      { phase: 1, work: 1, count: 1, images: 1, stepsDone: 1, stepsTotal: 1 },
    ).lean(),
    placesOf(records, modelId, now),
  ])
  return { waiting: before?.waiting ?? 0, ahead: before?.work ?? 0, running: running.map(workLeft), places }
}

/** How quickly a model has come to where it is. */
async function paceTo({ Generations }: Records, modelId: string, reached: number): Promise<Pace> {
  const taken = await Generations.find({ modelId, startedAt: { $gt: new Date(0) } }, { _id: 0, turn: 1, work: 1 })
    .sort({ startedAt: -1 })
    .limit(LATELY)
    .lean()
  const first = taken.at(-1)?.turn ?? reached
  return { turns: reached - first, work: taken.reduce((sum, { work = 0 }) => sum + work, 0) }
}

async function waitFor(records: Records, place: Place, { reached, load }: { reached: number; load: Load }) {
  const turns = place.turn - reached
  const pace = turns > 0 ? await paceTo(records, place.modelId, reached) : { turns: 0, work: 0 }
  return expectedWait(load, turns, pace)
}

/** What is to be expected of a generation that waits while its model has got to the turn `reached`. */
export async function outlookOf(records: Records, queued: Generation, reached: number): Promise<Outlook> {
  const now = new Date()
  const load = await loadBefore(records, queued, now)
  const start = await waitFor(records, queued, { reached, load })
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
  return {
    position: 1 + load.waiting,
    expectedStartAt: after(start),
    expectedFinishAt: after(start + workLeft(queued)),
  }
}

/** Seconds until something would be taken up that a workspace queued now. */
export async function secondsUntilNew(records: Records, workspaceId: string, modelId: string): Promise<number> {
  const now = new Date()
  const reached = await reachedBy(records, modelId)
  const own = await ownEnd(records, { workspaceId, modelId }, { reached })
  const { turn } = nextTurn({ work: 0, share: 1 }, { reached, ownEnd: own })
  const place = { modelId, turn, createdAt: now, id: '' }
  return waitFor(records, place, { reached, load: await loadBefore(records, place, now) })
}
