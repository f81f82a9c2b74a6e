import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import mongoose, { type mongo } from 'mongoose'
import { startTestMongo } from '../../../tests/support/test-mongo.ts'
import type { Generation, Phase } from '../domain/generation.ts'
import { searchTermsOf } from '../domain/search-terms.ts'
import { openEventLog } from './event-store.ts'
import { openGenerations } from './generation-store.ts'
import { type GenerationRecord, openRecords } from './records.ts'
import { openWorkLists } from './work-lists.ts'

const resources = new AsyncDisposableStack()
after(() => resources.disposeAsync())
const server = resources.use(await startTestMongo())
const connection = await mongoose
  .createConnection(server.uri, { dbName: 'indexes', autoIndex: false, monitorCommands: true })
  .asPromise()
resources.defer(() => connection.destroy(true))
const records = await openRecords(connection)
const generations = openGenerations(connection, records)
const events = openEventLog(records)
const workLists = openWorkLists(records)

const phases: Phase[] = ['SUCCEEDED', 'FAILED', 'CANCELED', 'SUCCEEDED', 'QUEUED', 'RUNNING', 'SETTLING', 'DRAFT']
const at = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 1_000)
await fill(1_600)

/** Generations of four workspaces in all phases; most are finished, as in life. */
async function fill(count: number) {
  const all = Array.from({ length: count }, (_, index): GenerationRecord => {
    const prompt = index % 50 === 0 ? 'a rare whale' : 'a fox'
    const phase = index % 5 === 0 ? (phases[(index / 5) % phases.length] ?? 'SUCCEEDED') : 'SUCCEEDED'
    return {
      ...{ _id: `g${index}`, workspaceId: `w${index % 4}`, ownerId: 'ada', phase, fingerprint: '', credits: 1 },
      ...{ prompt, terms: searchTermsOf(prompt), modelId: index % 20 === 8 ? 'other' : 'm', modelVersion: null },
      ...{ negativePrompt: null, seed: 1, width: index % 20 === 0 ? 768 : 512, height: 512 },
      ...{ count: 1, steps: 1, guidance: 1, source: null, notes: [], images: [], stepsDone: 0, stepsTotal: 1 },
      ...{ idempotencyKey: index % 3 ? null : `key ${index}`, createdAt: at(index), startedAt: null, finishedAt: null },
      ...{ savedAt: null, saved: index % 100 === 0, expiresAt: at(index + 1_000), sequence: phase === 'DRAFT' ? 0 : 1 },
      ...{
        turn: index,
        turnEnd: index + 1,
        fence: 0,
        leaseExpiresAt: at(index),
        attempts: 0,
        failures: 0,
        cancelRequestedAt: null,
      },
      ...{ outcome: null, settleAfter: at(index), settlements: 0 },
    }
  })
  await records.Generations.collection.insertMany(all as never[])
  await records.Events.collection.insertMany(
    all.flatMap(({ _id, workspaceId }, index) =>
      [1, 2, 3].map((sequence) => ({
        ...{ _id: `${workspaceId}/${_id}/${sequence}` as never, generationId: _id, workspaceId, sequence },
        ...{ activity: Math.floor(index / 4) * 3 + sequence, at: new Date(), kind: 'started' },
      })),
    ),
  )
}

/** How many documents the queries of `work` examine, and how many of them match. */
async function examined(work: () => Promise<unknown>) {
  const sent: mongo.BSON.Document[] = []
  const listen = ({ command }: { command: mongo.BSON.Document }) => sent.push(command)
  const client = connection.getClient()
  client.on('commandStarted', listen)
  await work()
  client.off('commandStarted', listen)

  const total = { examined: 0, matching: 0, queries: sent.length }
  for (const { find, aggregate, pipeline, filter = pipeline?.[0]?.$match, sort, limit, hint } of sent) {
    const query = {
      find: find ?? aggregate,
      filter,
      ...(sort && { sort }),
      ...(limit && { limit }),
      ...(hint && { hint }),
    }
    const { executionStats } = await connection.getClient().db('indexes').command({ explain: query })
    total.examined += executionStats.totalDocsExamined
    total.matching += executionStats.nReturned
  }
  return total
}

const page = { first: 20, after: null }
const inTheMiddle = { first: 20, after: { at: at(800), id: 'g800' } }
const lookUps: Record<string, () => Promise<unknown>> = {
  'one generation': () => generations.find({ workspaceId: 'w1', id: 'g1' }),
  'many generations': () => generations.findMany(['w1', 'w2'], ['g1', 'g2', 'g5', 'none']),
  'the first page': () => generations.list('w1', {}, page),
  'a page in the middle': () => generations.list('w0', {}, inTheMiddle),
  'a page of one state': () => generations.list('w0', { status: ['SUCCEEDED'] }, inTheMiddle),
  'a page of kept ones': () => generations.list('w0', { saved: true }, page),
  'a page of one model': () => generations.list('w0', { modelId: 'other' }, page),
  'a page of one size': () => generations.list('w0', { width: 768, height: 512 }, page),
  'a page of some days': () => generations.list('w0', { createdFrom: at(400), createdBefore: at(900) }, page),
  'a page with a word': () => generations.list('w0', { text: 'whal' }, page),
  'a page with several words': () => generations.list('w0', { text: 'whale rare a' }, page),
  'a key': () => generations.findByKey('w3', 'key 3', at(0)),
  'how many are open': () => generations.countOpen('w0'),
  'what is to be expected in the queue': async () =>
    generations.outlook((await generations.find({ workspaceId: 'w0', id: 'g820' })) as Generation),
  'whose turn it is': () => workLists.nextQueued('m'),
  'what waits too long': () => workLists.queuedSince(at(800)),
  'lost leases': () => workLists.lost(at(800)),
  'what is to be settled': () => workLists.unsettled(at(800)),
  'old drafts': () => workLists.drafts(at(800)),
  'what has expired': () => workLists.expired(at(1_020)),
  'interrupted deletions': () => workLists.deletions(at(0)),
  'events of a generation': () => events.afterSequence({ workspaceId: 'w0', id: 'g800' }, 1, 50),
  'events of a workspace': () => events.afterActivity('w2', 600, 50),
}

const queriesOf: Record<string, number> = { 'what is to be expected in the queue': 6 }

for (const [name, work] of Object.entries(lookUps))
  test(`looks at nothing but what it is after: ${name}`, async () => {
    const { examined: read, matching, queries } = await examined(work)
    assert.equal(queries, queriesOf[name] ?? 1)
    assert.equal(matching > 0, name !== 'interrupted deletions', 'there must be something to find')
    assert.ok(read <= matching + 1, `${read} documents were read for ${matching}`)
  })

test('a page of several states looks at nothing that is in none of them', async () => {
  const { examined: read } = await examined(() => generations.list('w0', { status: ['QUEUED', 'RUNNING'] }, page))
  assert.ok(read <= (await generations.countOpen('w0')))
})
