import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import sharp from 'sharp'
import type { DrawRequest, Step } from '../domain/ports.ts'
import { openEmbeddedProvider } from './embedded-provider.ts'
import { proveProvider } from './provider-conformance.ts'

proveProvider('embedded model', async () => ({
  cancelBound: 1_000,
  async open() {
    const embedded = await openEmbeddedProvider()
    return { providers: [embedded], [Symbol.asyncDispose]: () => embedded[Symbol.asyncDispose]() }
  },
  [Symbol.asyncDispose]: async () => {},
}))

const provider = await openEmbeddedProvider()
after(() => provider[Symbol.asyncDispose]())

const request: DrawRequest = {
  prompt: 'a red apple',
  negativePrompt: null,
  modelId: provider.model.id,
  seed: 3,
  width: 256,
  height: 256,
  steps: 3,
  guidance: 1.5,
  source: null,
}

async function draw(changes: Partial<DrawRequest> = {}, signal = new AbortController().signal) {
  const steps: Step[] = []
  const onStep = async (step: Step) => void steps.push(step)
  return { steps, ...(await provider.draw({ ...request, ...changes }, { onStep, signal })) }
}

test('draws in every size that the model is said to have, with a preview for each step', async () => {
  for (const { width, height } of provider.model.sizes) {
    const { rgb, steps } = await draw({ width, height })
    assert.equal(rgb.length, width * height * 3)
    assert.deepEqual(
      steps.map(({ step }) => step),
      [1, 2, 3],
    )
    for (const { preview } of steps) assert.equal((await sharp(preview).metadata()).format, 'webp')
  }
})

test('the same request gives the same picture, another seed another', async () => {
  const [first, again, other] = [await draw(), await draw(), await draw({ seed: 4 })]
  assert.ok(Buffer.from(first.rgb).equals(again.rgb))
  assert.ok(!Buffer.from(first.rgb).equals(other.rgb))
})

test('says how it understood the prompt', async () => {
  assert.deepEqual((await draw()).notes, [])
  assert.deepEqual((await draw({ prompt: 'qwxzvk' })).notes.at(-1)?.kind, 'NOTHING_KNOWN')
  assert.ok((await draw({ prompt: 'a woman' })).notes.some(({ kind }) => kind === 'PERSON'))
})

test('starts from a picture of any format and size, and stays near it as far as the strength allows', async () => {
  const picture = await sharp({ create: { width: 90, height: 160, channels: 4, background: '#0040ff80' } })
    .png()
    .toBuffer()
  const { rgb } = await draw({ source: { picture, strength: 0 } })
  const { channels } = await sharp(rgb, { raw: { width: 256, height: 256, channels: 3 } }).stats()
  const [red, , blue] = channels.map(({ mean }) => mean)
  assert.ok((blue ?? 0) > 200 && (red ?? 255) < 180, `red ${red}, blue ${blue}`)
})

test('draws what is asked for under a mask, in full resolution, and leaves the rest as it was to the byte', async () => {
  const edge = 512
  const ground = sharp({ create: { width: edge, height: edge, channels: 3, background: '#2050c0' } })
  const picture = await ground.png().toBuffer()
  const hole = Buffer.from(`<svg width="${edge}" height="${edge}"><circle cx="380" cy="130" r="90" fill="#fff"/></svg>`)
  const mask = await sharp({ create: { width: edge, height: edge, channels: 3, background: '#000' } })
    .composite([{ input: hole }])
    .png()
    .toBuffer()
  const { rgb, steps } = await draw({ width: edge, height: edge, steps: 8, source: { picture, strength: 1, mask } })
  let red = 0
  for (let y = 0; y < edge; y++)
    for (let x = 0; x < edge; x++) {
      const [r = 0, g = 0, b = 0] = rgb.subarray((y * edge + x) * 3, (y * edge + x) * 3 + 3)
      const distance = Math.hypot(x - 380, y - 130)
      if (distance > 105) assert.deepEqual([r, g, b], [0x20, 0x50, 0xc0], `${x}, ${y}`)
      if (distance < 60 && r > 150 && b < 100) red++
    }
  assert.ok(red > 60 * 60, `${red} pixels of an apple`)
  assert.equal(steps.length, 8)
  assert.equal((await sharp(steps.at(-1)?.preview).metadata()).width, 128)
})

test('stops within a step when it is told to', async () => {
  const stopping = new AbortController()
  let steps = 0
  const onStep = async () => {
    steps++
    stopping.abort()
  }
  await assert.rejects(provider.draw({ ...request, steps: 30 }, { onStep, signal: stopping.signal }))
  assert.ok(steps <= 2, `${steps} steps`)
})
