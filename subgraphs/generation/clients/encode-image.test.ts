import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { thumbHashToAverageRGBA } from 'thumbhash'
import { encodeImage } from './encode-image.ts'

const recipe = {
  prompt: '雪の中の "赤い" 狐 & <friends>\n🦊',
  negativePrompt: 'text',
  modelId: 'embedded-sketch',
  modelName: 'Sketch',
  modelVersion: '1.0',
  seed: 42,
  width: 512,
  height: 384,
  steps: 8,
  guidance: 1.5,
  source: null,
}
const rgb = Buffer.alloc(512 * 384 * 3, Buffer.from([200, 40, 20]))
const { files, thumbhash } = await encodeImage({ rgb, width: 512, height: 384, notes: [] }, recipe)

/** Text of an `iTXt` chunk, read without the code under test. */
function pngText(png: Uint8Array, keyword: string): string | undefined {
  const bytes = Buffer.from(png)
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const data = bytes.subarray(at + 8, at + 8 + length)
    const isText = bytes.toString('latin1', at + 4, at + 8) === 'iTXt'
    if (isText && data.toString('latin1', 0, data.indexOf(0)) === keyword)
      return data.subarray(keyword.length + 5).toString()
    at += length + 12
  }
  return undefined
}

const property = (xmp: string, name: string) =>
  new RegExp(`<recipe:${name}>([\\s\\S]*?)</recipe:${name}>`)
    .exec(xmp)?.[1]
    ?.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))

test('the pictures have the size and the pixels that were drawn', async () => {
  for (const file of [files.original, files.webp]) {
    const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    assert.deepEqual([info.width, info.height], [512, 384])
    for (const [index, value] of [200, 40, 20].entries()) assert.ok(Math.abs((data[index] ?? 0) - value) <= 3)
  }
  assert.deepEqual(await sharp(files.original).removeAlpha().raw().toBuffer(), rgb, 'PNG loses nothing')
})

test('PNG and WebP carry the recipe as XMP', async () => {
  for (const file of [files.original, files.webp]) {
    const xmp = (await sharp(file).metadata()).xmp?.toString() ?? ''
    const read = ['prompt', 'negativePrompt', 'model', 'modelVersion', 'seed', 'steps', 'guidance', 'size'].map(
      (name) => property(xmp, name),
    )
    assert.deepEqual(read, [recipe.prompt, 'text', 'Sketch', '1.0', '42', '8', '1.5', '512x384'])
  }
})

test('the PNG also carries the recipe where other image tools look for it', () => {
  assert.equal(
    pngText(files.original, 'parameters'),
    `${recipe.prompt}\nNegative prompt: text\nSteps: 8, CFG scale: 1.5, Seed: 42, Size: 512x384, Model: Sketch, Version: 1.0`,
  )
})

test('the thumbnail is small and keeps the proportions', async () => {
  const { width, height, format } = await sharp(files.thumbnail).metadata()
  assert.deepEqual([width, height, format], [256, 192, 'webp'])
})

test('the ThumbHash shows the colour of the picture', () => {
  const { r, g, b } = thumbHashToAverageRGBA(Buffer.from(thumbhash, 'base64'))
  assert.ok(Math.abs(r * 255 - 200) < 12 && Math.abs(g * 255 - 40) < 12 && Math.abs(b * 255 - 20) < 12)
})

test('the same picture gives the same bytes', async () => {
  const again = await encodeImage({ rgb, width: 512, height: 384, notes: [] }, recipe)
  assert.deepEqual(again.files, files)
})
