import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { deleteGeneration } from './domain/delete-generation.ts'
import { followGeneration, followWorkspace } from './domain/follow-events.ts'
import { asking, openBench, queue, workOnce } from './test-bench.ts'

let mongo: Awaited<ReturnType<typeof startTestMongo>>
before(async () => {
  mongo = await startTestMongo()
})
after(() => mongo[Symbol.asyncDispose]())

test('a follower that is behind completes when the generation is deleted', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  const queued = await queue(ports)
  const follower = followGeneration(ports, queued, 0, new AbortController().signal)
  assert.equal((await follower.next()).value?.kind, 'queued')
  await workOnce(ports)
  await deleteGeneration(ports, queued, asking)
  assert.deepEqual(await follower.next(), { value: undefined, done: true })
})

test('a follower that waits completes when the generation is deleted', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  const queued = await queue(ports)
  // Far ahead of the log, as after a change of the database under a client that is still there.
  const follower = followGeneration(ports, queued, 100, new AbortController().signal)
  const next = follower.next()
  await workOnce(ports)
  await deleteGeneration(ports, queued, asking)
  assert.deepEqual(await next, { value: undefined, done: true })
})

test('the activity leaves out events of generations that have been deleted', async () => {
  await using bench = await openBench(mongo.uri)
  const { ports } = bench
  const gone = await queue(ports)
  await workOnce(ports)
  const stays = await queue(ports)
  await deleteGeneration(ports, gone, asking)
  const activity = followWorkspace(ports, 'studio', 0, new AbortController().signal)
  const first = await activity.next()
  assert.equal(first.value?.generationId, stays.id)
  await activity.return()
})

test('followers end when they are told to, also while they wait', async () => {
  await using bench = await openBench(mongo.uri)
  const stopping = new AbortController()
  const activity = followWorkspace(bench.ports, 'studio', undefined, stopping.signal)
  const next = activity.next()
  stopping.abort()
  assert.equal((await next).done, true)
})
