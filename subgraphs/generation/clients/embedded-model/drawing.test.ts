import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { checkRequest } from './check-request.ts'
import { draw, enlarge, loadDrawingModel, prepare } from './drawing.ts'
import { assertLooksLike, drawnRequests } from './fixtures/pictures.ts'
import { readPlans } from './fixtures/plans.ts'
import { jobOf } from './job-of.ts'
import { shippedModelDir } from './model-facts.ts'
import { toBytes } from './picture-bytes.ts'
import { loadSketchMaterial } from './sketch-material.ts'
import { loadVocabulary } from './vocabulary.ts'

const vocabulary = await loadVocabulary(shippedModelDir)

test('draws noise, sketch and hint of every prompt to the bit as published with the model', async () => {
  const material = await loadSketchMaterial(shippedModelDir)

  for (const { prompt, style, seed, creativity, ...expected } of await readPlans()) {
    const job = jobOf(vocabulary, checkRequest({ prompt, style, seed, creativity }))
    const { noise, sketch, hint } = prepare(material, job)
    const name = prompt.slice(0, 80)
    assert.deepEqual([...noise.subarray(0, 3)], expected.noise, `noise of ${name}`)
    assert.equal(hashOf(noise), expected.noiseHash, `noise of ${name}`)
    assert.equal(hashOf(sketch), expected.sketchHash, `sketch of ${name}`)
    assert.equal(hashOf(hint), expected.hintHash, `hint of ${name}`)
  }
})

test('draws and enlarges pictures as published with the model', async () => {
  const model = await loadDrawingModel(shippedModelDir, 1)

  for (const name of ['fox', 'whale', 'strawberry', 'repaint'] as const) {
    const job = jobOf(vocabulary, checkRequest(drawnRequests[name]))
    const pictures = await Array.fromAsync(draw(model, job))
    const last = pictures.at(-1) as Float32Array
    assert.equal(pictures.length, job.steps)
    await assertLooksLike(name, 64, toBytes(last))
    await assertLooksLike(name, 256, toBytes(await enlarge(model, last)))
  }
})

function hashOf({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return createHash('sha256')
    .update(Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength))
    .digest('hex')
    .slice(0, 16)
}
