import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { json } from 'node:stream/consumers'
import { test } from 'node:test'
import sharp from 'sharp'
import { badPictures, goodJpeg, goodPng, goodWebp, heavyPictures } from './bad-pictures.ts'
import { createReencode } from './reencode.ts'

const reencode = createReencode()

async function pictureOf(file: Uint8Array) {
  const outcome = await reencode(file)
  assert.equal(outcome.kind, 'picture')
  return outcome
}

test('refuses each of the bad files by what is wrong with it', async () => {
  for (const [name, file, reason] of badPictures)
    assert.deepEqual(await reencode(file), { kind: 'refused', reason }, name)
})

/** Encodes in a process and has that tell, at its end, the most memory that it had and how long the work took. */
async function costOf(file: Uint8Array) {
  const script = `
    import { readFileSync } from 'node:fs'
    import { buffer } from 'node:stream/consumers'
    import { encodeAnew } from ${JSON.stringify(new URL('encode-anew.ts', import.meta.url).href)}
    const file = await buffer(process.stdin)
    const startedAt = performance.now()
    const { kind } = await encodeAnew(file)
    const seconds = (performance.now() - startedAt) / 1_000
    const kibibytes = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
    console.log(JSON.stringify({ kind, seconds, megabytes: (kibibytes * 1_024) / 1e6 }))`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(file)
  return (await json(child.stdout)) as { kind: string; seconds: number; megabytes: number }
}

const skip = process.platform !== 'linux' && 'only Linux says how much memory a process had at most'
test('the heaviest files that it takes cost less than 200 MB', { skip }, async (context) => {
  for (const [name, file] of heavyPictures) {
    const { kind, seconds, megabytes } = await costOf(file)
    context.diagnostic(`${name}: ${file.length} bytes, ${kind}, ${megabytes.toFixed(0)} MB, ${seconds.toFixed(2)} s`)
    assert.equal(kind, 'picture', name)
    assert.ok(megabytes < 200, `${name}: ${megabytes} MB`)
  }
})

test('takes PNG, JPEG and WebP and makes the same variants of each', async () => {
  for (const file of [goodPng, goodJpeg, goodWebp]) {
    const { width, height, encoded } = await pictureOf(file)
    assert.deepEqual([width, height], [300, 200])
    const { original, webp, thumbnail } = encoded.files
    const formats = await Promise.all([original, webp, thumbnail].map((one) => sharp(one).metadata()))
    assert.deepEqual(
      formats.map(({ format, width }) => [format, width]),
      [
        ['png', 300],
        ['webp', 300],
        ['webp', 256],
      ],
    )
  }
})

test('turns the picture upright and leaves out place, camera, profile and whatever else is hidden in the file', async () => {
  const marked = await sharp(goodJpeg)
    .keepIccProfile()
    .withExif({ IFD0: { Make: 'Secret Camera', Copyright: 'Ada' }, IFD3: { GPSLatitude: '35/1 41/1 0/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>Secret place</secret></x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .toBuffer()
  assert.match(marked.toString('latin1'), /Secret Camera/)
  const { width, height, encoded } = await pictureOf(
    Buffer.concat([marked, Buffer.from('<script>Secret tail</script>PK\x03\x04')]),
  )
  assert.deepEqual([width, height], [200, 300])
  for (const file of Object.values(encoded.files)) {
    const { exif, xmp, icc, iptc, orientation } = await sharp(file).metadata()
    assert.deepEqual([exif, xmp, icc, iptc, orientation], Array(5).fill(undefined))
    assert.doesNotMatch(Buffer.from(file).toString('latin1'), /Secret|script/)
  }
})

test('makes what is larger than any model needs smaller, and keeps its shape', async () => {
  const large = await sharp(goodPng).resize(3_000, 2_000).png().toBuffer()
  const { width, height } = await pictureOf(large)
  assert.deepEqual([width, height], [1_536, 1_024])
})

test('a file that takes too long is refused, and the next one is taken', async () => {
  const impatient = createReencode(1)
  assert.deepEqual(await impatient(goodPng), { kind: 'refused', reason: 'TOO_SLOW' })
  assert.equal((await reencode(goodPng)).kind, 'picture')
})
