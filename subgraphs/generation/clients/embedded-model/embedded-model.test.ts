import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { test } from 'node:test'
import type { Worker } from 'node:worker_threads'
import sharp from 'sharp'
import type { PictureRequest } from './check-request.ts'
import { type DrawnStep, openEmbeddedModel } from './embedded-model.ts'
import { assertLooksLike, drawnRequests } from './fixtures/pictures.ts'
import { modelFacts, modelFiles, shippedModelDir } from './model-facts.ts'
import { spawnThread } from './thread-owner.ts'

const quick: PictureRequest = { prompt: 'a cat', seed: 3, steps: 2 }
const long: PictureRequest = { prompt: 'a cat', seed: 3, steps: 30 }
/** Throws inside the thread, as an error in its code would. */
const malformedJob = null

test('draws the published picture, and the same bytes every time', async () => {
  await using model = await openEmbeddedModel()
  const first = await model.generate(drawnRequests.fox)
  const second = await model.generate(drawnRequests.fox)

  await assertLooksLike('fox', 256, first.rgb)
  assert.ok(first.rgb.equals(second.rgb))
  assert.ok(first.matched && first.seconds > 0)
})

test('tells every step in order with a small preview', async () => {
  await using model = await openEmbeddedModel()
  const told: DrawnStep[] = []
  await model.generate({ ...quick, steps: 5 }, { onStep: (step) => void told.push(step) })

  assert.deepEqual(
    told.map(({ step, steps }) => `${step} of ${steps}`),
    ['1 of 5', '2 of 5', '3 of 5', '4 of 5', '5 of 5'],
  )
  for (const { preview } of told) {
    const { format, width, height } = await sharp(preview).metadata()
    assert.deepEqual({ format, width, height }, { format: 'webp', width: 64, height: 64 })
    assert.ok(preview.length < 2500, `${preview.length} bytes`)
  }
})

test('answers a prompt that it does not understand with a picture and says so', async () => {
  await using model = await openEmbeddedModel()
  const { matched, notes, rgb } = await model.generate({ ...quick, prompt: 'xyzzy' })

  assert.equal(matched, false)
  assert.deepEqual(notes, [{ kind: 'unknownWords', words: ['xyzzy'] }, { kind: 'nothingKnown' }])
  assert.ok(new Set(rgb).size > 50, 'the picture is not empty')
  assert.deepEqual(model.plan('xyzzy').notes, notes)
})

test('draws in larger sizes and without guidance', async () => {
  await using model = await openEmbeddedModel()
  const picture = await model.generate({ ...quick, guidance: 1, width: 512, height: 512 })
  const { rgb, width, height } = picture
  assert.deepEqual({ bytes: rgb.length, width, height }, { bytes: 512 * 512 * 3, width: 512, height: 512 })
})

test('leaves the event loop free while it draws', async () => {
  await using model = await openEmbeddedModel()
  const before = performance.eventLoopUtilization()
  await model.generate(long)
  const { utilization } = performance.eventLoopUtilization(before)
  assert.ok(utilization < 0.5, `busy for ${utilization} of the time`)
})

test('stops within a step of the signal, tells no further step, and serves the next in line', async () => {
  await using model = await openEmbeddedModel()
  const { seconds } = await model.generate(long)
  const cancel = new AbortController()
  let steps = 0
  let canceledAt = 0
  const canceled = model.generate(long, {
    signal: cancel.signal,
    onStep() {
      steps++
      canceledAt = performance.now()
      cancel.abort()
    },
  })
  const next = model.generate(quick)

  await assert.rejects(canceled, { name: 'AbortError' })
  const waited = (performance.now() - canceledAt) / 1000
  assert.ok(waited < seconds / 4, `stopped after ${waited} s; the whole would have taken ${seconds} s`)
  assert.equal((await next).width, 256)
  assert.equal(steps, 1)
})

test('sends a waiting request away at once when its signal aborts', async () => {
  await using model = await openEmbeddedModel()
  let drawn = false
  const running = model.generate(long).then(() => {
    drawn = true
  })
  await assert.rejects(model.generate(quick, { signal: AbortSignal.abort() }), { name: 'AbortError' })
  const cancel = new AbortController()
  const waiting = model.generate(quick, { signal: cancel.signal })
  cancel.abort()
  await assert.rejects(waiting, { name: 'AbortError' })
  assert.equal(drawn, false)
  await running
})

test('fails the request whose thread crashes and draws the next with a fresh one', async () => {
  const threads: Worker[] = []
  await using model = await openEmbeddedModel({
    spawn(settings) {
      const thread = spawnThread(settings)
      threads.push(thread)
      return thread
    },
  })
  const expected = await model.generate(quick)

  const running = model.generate(long, { onStep: () => threads[0]?.postMessage(malformedJob) })
  const waiting = model.generate(quick)
  await assert.rejects(running, /drawing thread crashed/)
  assert.ok((await waiting).rgb.equals(expected.rgb))
  assert.equal(threads.length, 2)
})

test('gives up when the thread keeps crashing', async () => {
  let latest: Worker | undefined
  await using model = await openEmbeddedModel({
    spawn(settings) {
      latest = spawnThread(settings)
      return latest
    },
  })
  const crash = () => model.generate(long, { onStep: () => latest?.postMessage(malformedJob) })

  for (let i = 0; i < 4; i++) await assert.rejects(crash(), /drawing thread crashed/)
  await assert.rejects(model.generate(quick), /keeps crashing/)
})

test('fails a request whose listener fails, and no other', async () => {
  await using model = await openEmbeddedModel()
  const onStep = () => {
    throw new Error('the listener left')
  }
  await assert.rejects(model.generate(quick, { onStep }), /the listener left/)
  assert.equal((await model.generate(quick)).height, 256)
})

test('ends what runs and what waits when it closes', async () => {
  const model = await openEmbeddedModel()
  const requests = [model.generate(long), model.generate(quick)]
  const ended = Promise.all(requests.map((request) => assert.rejects(request, { name: 'AbortError' })))
  await model[Symbol.asyncDispose]()
  await ended
  await assert.rejects(model.generate(quick), { name: 'AbortError' })
})

test('refuses what it cannot draw and names the field', async () => {
  await using model = await openEmbeddedModel()
  const refused: [Partial<PictureRequest>, RegExp][] = [
    [{ seed: -1 }, /^seed: /],
    [{ seed: 2 ** 31 }, /^seed: /],
    [{ seed: 1.5 }, /^seed: /],
    [{ steps: 0 }, /^steps: /],
    [{ steps: 31 }, /^steps: /],
    [{ guidance: Number.NaN }, /^guidance: /],
    [{ guidance: Number.POSITIVE_INFINITY }, /^guidance: /],
    [{ creativity: 1.1 }, /^creativity: /],
    [{ width: 512 }, /^height: must equal the width/],
    [{ source: { rgb64: new Uint8Array(5), strength: 0.5 } }, /^source.rgb64: must be 64 x 64 RGB/],
  ]
  for (const [change, message] of refused) {
    await assert.rejects(model.generate({ ...quick, ...change }), { name: 'RangeError', message })
  }
})

test('does not open without its files', async () => {
  await assert.rejects(openEmbeddedModel({ modelDir: join(tmpdir(), 'no-model-here') }), { code: 'ENOENT' })
})

test('its version names the files it draws with', async () => {
  const hash = createHash('sha256')
  for (const file of modelFiles) hash.update(await readFile(join(shippedModelDir, file)))
  assert.equal(modelFacts.version.split('.')[1], hash.digest('hex').slice(0, 8))
})
