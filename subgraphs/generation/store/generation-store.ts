import { type ClientSession, type Connection, mongo, type QueryFilter } from 'mongoose'
import { nextTurn } from '../domain/fair-turn.ts'
import { type Generation, phasesOf } from '../domain/generation.ts'
import type { Happening } from '../domain/generation-event.ts'
import type { ArchivedEvent } from '../domain/import-generation.ts'
import type { Change, Expectation, Generations, ListFilter, Page, Reference } from '../domain/ports.ts'
import { searchTermsFor, searchTermsOf } from '../domain/search-terms.ts'
import { outlookOf, ownEnd, reachedBy, secondsUntilNew } from './queue-progress.ts'
import { byTerm, type GenerationRecord, type Records } from './records.ts'
import { createTurns } from './turns.ts'

const DUPLICATE_KEY = 11_000

/** Drafts have no events yet; whatever has one is visible. */
const visible = { sequence: { $gt: 0 } } satisfies QueryFilter<GenerationRecord>

export const readGeneration = ({ _id, ...fields }: GenerationRecord): Generation => ({
  id: _id,
  ...fields,
  // What was queued before there were turns goes first.
  turn: fields.turn ?? 0,
  turnEnd: fields.turnEnd ?? 0,
})

const keyOf = ({ workspaceId, id }: Reference) => ({ _id: id, workspaceId })

/** Generations in MongoDB. Each is one document: request, place in the queue, lease and result. */
export function openGenerations(connection: Connection, records: Records): Generations {
  const { Generations } = records
  const inTurn = createTurns()
  const inTransaction = <T>(workspaceId: string, work: (session: ClientSession) => Promise<T>) =>
    inTurn(workspaceId, () => connection.withSession((session) => session.withTransaction(() => work(session))))
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
    async describeImage(reference, imageId, description) {
      await Generations.updateOne(
        { ...keyOf(reference), 'images.id': imageId },
        { $set: { 'images.$.description': description } },
      )
    },
    async removeAbandoned(reference) {
      await Generations.deleteOne({ ...keyOf(reference), phase: 'ABANDONED' })
    },
    async transition(reference, expected, change, happening) {
      if (!happening) return read(await applyChange(records, reference, expected, change))
      return inTransaction(reference.workspaceId, async (session) => {
        const changed = read(await applyChange(records, reference, expected, change, session))
        if (changed) await logEvent(records, changed, happening, session)
        return changed
      })
    },
    async enqueue(draft, { share, work }) {
      const reached = await reachedBy(records, draft.modelId)
      return inTransaction(draft.workspaceId, async (session) => {
        // Whatever else is queued for the workspace meanwhile writes its counter too: one of the two is repeated.
        const own = await ownEnd(records, draft, { reached, session })
        const turn = nextTurn({ work, share }, { reached, ownEnd: own })
        const queued = read(
          await applyChange(records, draft, { phase: 'DRAFT' }, { phase: 'QUEUED', work, ...turn }, session),
        )
        if (!queued) return undefined
        await logEvent(records, queued, { kind: 'queued', ...(await outlookOf(records, queued, reached)) }, session)
        return queued
      })
    },
    countOpen: (workspaceId) =>
      Generations.countDocuments({ workspaceId, phase: { $in: ['DRAFT', 'QUEUED', 'RUNNING', 'SETTLING'] } }),
    outlook: async (queued) => outlookOf(records, queued, await reachedBy(records, queued.modelId)),
    secondsUntilNew: (workspaceId, modelId) => secondsUntilNew(records, workspaceId, modelId),
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
  { status, saved, text, modelId, width, height, createdFrom, createdBefore }: ListFilter,
  { first, after }: Page,
): Promise<Generation[]> {
  const terms = text?.trim() ? searchTermsFor(text) : undefined
  if (terms?.length === 0) return []
  const createdAt = {
    ...(createdFrom && { $gte: createdFrom }),
    ...(createdBefore && { $lt: createdBefore }),
    ...(after && { $lte: after.at }),
  }
  const query = Generations.find({
    workspaceId,
    ...visible,
    ...(status && { phase: { $in: status.flatMap(phasesOf) } }),
    ...(saved != null && { saved }),
    ...(modelId != null && { modelId }),
    ...(width != null && { width }),
    ...(height != null && { height }),
    ...(terms && { $and: terms.map((term) => ({ terms: term })) }),
    ...(Object.keys(createdAt).length > 0 && { createdAt }),
    ...(after && { $or: [{ createdAt: { $lt: after.at } }, { _id: { $lt: after.id } }] }),
  })
    .sort({ createdAt: -1, _id: -1 })
    .limit(first + 1)
  // The planner can't know that words are rarer than states.
  const found = await (terms ? query.hint(byTerm) : query).lean()
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
      await Generations.create({ ...fields, _id: id, terms: searchTermsOf(draft.prompt) })
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
      await Generations.create([{ ...fields, _id: id, terms: searchTermsOf(fields.prompt) }], { session })
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
