import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { FORMER_MEMBER } from '../../platform/former-member.ts'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { cancelGeneration } from './domain/cancel-generation.ts'
import { countRemains, eraseRestored, eraseWorkspace, sweepErased } from './domain/erase-workspace.ts'
import { takeNext } from './domain/queue.ts'
import { requestGeneration } from './domain/request-generation.ts'
import { runGeneration } from './domain/run-generation.ts'
import { holdings } from './store/holdings.ts'
import { ada, type Bench, filesIn, lighthouse, newRun, openBench, queue, workOnce } from './test-bench.ts'

let mongo: Awaited<ReturnType<typeof startTestMongo>>
before(async () => {
  mongo = await startTestMongo()
})
after(() => mongo[Symbol.asyncDispose]())

const STUDIO = ada.workspaceId
const bob = { userId: 'bob', workspaceId: 'elsewhere', personal: true, apiKeyId: null }

async function erased({ ports, advance }: Bench) {
  for (;;) {
    const progress = await eraseWorkspace(ports, STUDIO)
    if (progress.finished) return progress.objects
    advance(1_000)
  }
}

test('erases a workspace with all that is in it, returns what is held, and touches no other', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  for (const count of [1, 2]) {
    await queue(ports, { count })
    await workOnce(ports)
  }
  await queue(ports)
  await requestGeneration(ports, bob, lighthouse)
  const hashes = (await filesIn(ports)).map(async (key) => {
    const content = await ports.bucket.get(key)
    assert.ok(content)
    return createHash('sha256')
      .update(Buffer.concat(await Array.fromAsync(content)))
      .digest('hex')
  })
  const all = (await Promise.all(hashes)).sort()

  const objects = await erased(bench)
  const counts = Object.fromEntries(objects.map(({ kind, count }) => [kind, count]))
  assert.deepEqual(counts, { GENERATION: 3, IMAGE: 3, FILE: 9, EVENTS: 5 + 7 + 2 })
  const { sha256 } = objects.find(({ kind }) => kind === 'FILE') ?? {}
  assert.equal(sha256, createHash('sha256').update(all.join('\n')).digest('hex'), 'can be computed from an export')
  assert.equal(await countRemains(ports, STUDIO), 0)
  assert.deepEqual(await filesIn(ports), [])
  assert.equal(bench.account.open(), 1, 'the hold of the other workspace')
  assert.equal(await ports.generations.countOpen(bob.workspaceId), 1)
  assert.deepEqual(await erased(bench), objects, 'a repetition answers the same')
})

test('a worker that is at work when its workspace is erased stops, and what it still wrote is swept', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  await queue(ports)
  const job = await takeNext(ports, ports.provider)
  assert.ok(job)
  assert.equal((await eraseWorkspace(ports, STUDIO)).finished, false, 'its lease is respected')
  bench.advance(11_000)
  await erased(bench)

  await ports.bucket.put(`${STUDIO}/${job.id}/${job.id}-0/original`, Buffer.from('late'))
  const run = newRun()
  await runGeneration(ports, job, run)
  assert.equal(run.signal.reason, 'lost')
  await sweepErased(ports)
  assert.notDeepEqual(await filesIn(ports), [], 'not before its time')
  bench.advance(16_000)
  await sweepErased(ports)
  assert.deepEqual(await filesIn(ports), [])
  bench.advance(600_000)
  await ports.bucket.put(`${STUDIO}/upload`, Buffer.from('later'))
  await sweepErased(ports)
  assert.equal(await countRemains(ports, STUDIO), 0)
  assert.deepEqual(await ports.erasures.toSweep(new Date(Date.now() + 86_400_000)), [])
})

test('nothing is queued in an erased workspace, however the request and the erasure meet', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  for (let round = 0; round < 5; round++) {
    const requester = { ...ada, workspaceId: `race${round}` }
    const [result] = await Promise.all([
      requestGeneration(ports, requester, lighthouse),
      eraseWorkspace(ports, requester.workspaceId),
    ])
    while (!(await eraseWorkspace(ports, requester.workspaceId)).finished);
    assert.ok(['queued', 'workspaceErased', 'interrupted'].includes(result.kind))
    bench.advance(16_000)
    await sweepErased(ports)
    assert.equal(await countRemains(ports, requester.workspaceId), 0)
  }
  assert.equal(bench.account.open(), 0)
  assert.deepEqual(await requestGeneration(ports, { ...ada, workspaceId: 'race0' }, lighthouse), {
    kind: 'workspaceErased',
  })
})

test('waits for billing to take back what is held, and does not wait for it after a restore', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports, account } = bench
  const generation = await queue(ports)
  account.isUp = false
  assert.equal((await eraseWorkspace(ports, STUDIO)).finished, false)
  assert.equal((await eraseWorkspace(ports, STUDIO)).finished, false)
  assert.equal((await cancelGeneration(ports, generation)).kind, 'canceled')
  while (!(await eraseRestored(ports, STUDIO)).finished);
  assert.equal(await countRemains(ports, STUDIO), 0)
})

test('who made a picture that a team keeps is forgotten with the person', async () => {
  await using bench = await openBench(mongo.uri)
  const generation = await queue(bench.ports)
  assert.equal(await bench.ports.erasures.forgetMaker(ada.userId), 1)
  assert.equal((await bench.ports.generations.find(generation))?.ownerId, FORMER_MEMBER)
})

test('says of every collection what becomes of it', async () => {
  await using bench = await openBench(mongo.uri)
  const { db } = bench.records.Generations
  const names = (await db.listCollections()).map(({ name }) => name)
  const classified = Object.keys(holdings).map((name) => bench.records[name as keyof typeof holdings].collection.name)
  assert.deepEqual(names.sort(), classified.sort())
})
