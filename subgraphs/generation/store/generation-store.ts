import { type ClientSession, type Connection, mongo, type QueryFilter } from 'mongoose'
import { type Generation, phasesOf } from '../domain/generation.ts'
import type { Happening } from '../domain/generation-event.ts'
import type { ArchivedEvent } from '../domain/import-generation.ts'
import type { Change, Expectation, Generations, ListFilter, Page, Reference } from '../domain/ports.ts'
import type { GenerationRecord, Records } from './records.ts'
import { createTurns } from './turns.ts'

const DUPLICATE_KEY = 11_000

/** Drafts have no events yet; whatever has one is visible. */
const visible = { sequence: { $gt: 0 } } satisfies QueryFilter<GenerationRecord>

export const readGeneration = ({ _id, ...fields }: GenerationRecord): Generation => ({ id: _id, ...fields })

const keyOf = ({ workspaceId, id }: Reference) => ({ _id: id, workspaceId })

/** Generations in MongoDB. Each is one document: request, place in the queue, lease and result. */
export function openGenerations(connection: Connection, records: Records): Generations {
  const { Generations } = records
  const inTurn = createTurns()
  const read = (found: GenerationRecord | null) => (found ? readGeneration(found) : undefined)

  return {
    async find(reference) {
      return read(await Generations.findOne({ ...keyOf(reference), ...visible }).lean())
    },
    async findMany(workspaceIds, ids) {
      const found = await Generations.find({ _id: { $in: ids }, workspaceId: { $in: workspaceIds }, ...visible }).lean()
      return found.map(readGeneration)
    },
    list: (workspaceId, filter, page) => listGenerations(records, workspaceId, filter, page),
    findByKey: (workspaceId, idempotencyKey, since) => findByKey(records, { workspaceId, idempotencyKey }, since),
    insertDraft: (draft, keysSince) => insertDraft(records, draft, keysSince),
    insertImported: (generation, events) => insertImported(connection, records, generation, events),
    async removeAbandoned(reference) {
      await Generations.deleteOne({ ...keyOf(reference), phase: 'ABANDONED' })
    },
    async transition(reference, expected, change, happening) {
      if (!happening) return read(await applyChange(records, reference, expected, change))
      return inTurn(reference.workspaceId, () =>
        connection.withSession((session) =>
          session.withTransaction(async () => {
            const changed = await applyChange(records, reference, expected, change, session)
            if (!changed) return undefined
            const generation = readGeneration(changed)
            await logEvent(records, generation, happening, session)
            return generation
          }),
        ),
      )
    },
    countOpen: (workspaceId) =>
      Generations.countDocuments({ workspaceId, phase: { $in: ['DRAFT', 'QUEUED', 'RUNNING', 'SETTLING'] } }),
    countQueuedBefore: ({ modelId, createdAt, id }) =>
      Generations.countDocuments({
        phase: 'QUEUED',
        modelId,
        ...(createdAt && {
          createdAt: { $lte: createdAt },
          $or: [{ createdAt: { $lt: createdAt } }, { _id: { $lt: id } }],
        }),
      }),
  }
}

/** The conditional update that every change is. A change that comes with an event raises the sequence. */
function applyChange(
  { Generations }: Records,
  reference: Reference,
  expected: Expectation,
  { image, ...fields }: Change,
  session?: ClientSession,
) {
  return Generations.findOneAndUpdate(
    { ...keyOf(reference), ...expected },
    { $set: fields, ...(image && { $push: { images: image } }), ...(session && { $inc: { sequence: 1 } }) },
    { returnDocument: 'after', ...(session && { session }) },
  ).lean()
}

/**
 * Appends to the log. The counter of the workspace is written in the same transaction, so two events of a workspace
 * can't commit in another order than they are counted.
 */
async function logEvent(
  { Activities, Events }: Records,
  { id, workspaceId, sequence }: Generation,
  happening: Happening,
  session: ClientSession,
) {
  const counter = await Activities.findOneAndUpdate(
    { _id: workspaceId },
    { $inc: { count: 1 } },
    { session, returnDocument: 'after' },
  ).lean()
  if (!counter) throw new Error('The workspace has no activity counter')
  const event = { ...happening, generationId: id, workspaceId, sequence, activity: counter.count, at: new Date() }
  await Events.create([{ ...event, _id: `${workspaceId}/${id}/${sequence}` }], { session })
}

async function listGenerations(
  { Generations }: Records,
  workspaceId: string,
  { status, saved }: ListFilter,
  { first, after }: Page,
): Promise<Generation[]> {
  const found = await Generations.find({
    workspaceId,
    ...visible,
    ...(status && { phase: { $in: status.flatMap(phasesOf) } }),
    ...(saved != null && { saved }),
    ...(after && {
      createdAt: { $lte: after.at },
      $or: [{ createdAt: { $lt: after.at } }, { _id: { $lt: after.id } }],
    }),
  })
    .sort({ createdAt: -1, _id: -1 })
    .limit(first + 1)
    .lean()
  return found.map(readGeneration)
}

async function findByKey(
  { Generations }: Records,
  holder: { workspaceId: string; idempotencyKey: string },
  since: Date,
): Promise<Generation | undefined> {
  const found = await Generations.findOne({ ...holder, createdAt: { $gte: since } }).lean()
  return found ? readGeneration(found) : undefined
}

async function insertDraft(records: Records, draft: Generation, keysSince: Date): Promise<Generation> {
  const { Generations, Activities } = records
  const { id, ...fields } = draft
  const { workspaceId, idempotencyKey } = draft
  // Outside of transactions: there an upsert that meets another one fails for good.
  await Activities.updateOne({ _id: workspaceId }, { $setOnInsert: { count: 0 } }, { upsert: true })
  for (;;) {
    try {
      await Generations.create({ ...fields, _id: id })
      return draft
    } catch (error) {
      if (!isDuplicate(error) || idempotencyKey === null) throw error
    }
    const holder = { workspaceId, idempotencyKey }
    const earlier = await findByKey(records, holder, keysSince)
    if (earlier) return earlier
    await Generations.updateOne({ ...holder, createdAt: { $lt: keysSince } }, { $set: { idempotencyKey: null } })
  }
}

/**
 * Its events are counted below those of the workspace, from -1 down: whoever follows the workspace is not told again what happened elsewhere.
 */
async function insertImported(
  connection: Connection,
  { Generations, Events, Activities }: Records,
  { id, ...fields }: Generation,
  events: readonly ArchivedEvent[],
): Promise<void> {
  const { workspaceId } = fields
  await Activities.updateOne({ _id: workspaceId }, { $setOnInsert: { count: 0 } }, { upsert: true })
  await connection.withSession((session) =>
    session.withTransaction(async () => {
      if (await Generations.findOne({ _id: id }, { _id: 1 }, { session }).lean()) return
      const counter = await Activities.findOneAndUpdate(
        { _id: workspaceId },
        { $inc: { imported: events.length } },
        { session, returnDocument: 'after' },
      ).lean()
      const lowest = -(counter?.imported ?? 0)
      await Generations.create([{ ...fields, _id: id }], { session })
      await Events.insertMany(
        events.map((event, index) => ({
          ...event,
          _id: `${workspaceId}/${id}/${event.sequence}`,
          generationId: id,
          workspaceId,
          activity: lowest + index,
        })),
        { session },
      )
    }),
  )
}

const isDuplicate = (error: unknown) => error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY
