import assert from 'node:assert/strict'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { buildWeb } from './build.ts'

interface Chunk {
  file: string
  imports?: string[]
}

const { dir } = await buildWeb()
const manifest: Record<string, Chunk> = JSON.parse(await readFile(join(dir, '.vite/manifest.json'), 'utf8'))

/** Scripts that the browser loads for the given sources, each once. */
function scriptsOf(...sources: string[]): Set<string> {
  const files = new Set<string>()
  const take = (source: string) => {
    const chunk = manifest[source]
    assert.ok(chunk, `${source} is part of the build`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(take)
  }
  sources.forEach(take)
  return files
}

async function gzippedBytes(files: Iterable<string>): Promise<number> {
  const sizes = await Promise.all([...files].map(async (file) => (await stat(join(dir, `${file}.gz`))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

test('front page and sign-in load less than 150 kB of script, in either language', async () => {
  for (const language of ['en', 'ja']) {
    const scripts = scriptsOf('index.html', `src/words/front/${language}.ts`, 'src/pages/enter/SignIn.tsx')
    assert.ok((await gzippedBytes(scripts)) < 150_000, `${await gzippedBytes(scripts)} bytes for ${language}`)
  }
})

test('the studio and the other language are not loaded with the front page', () => {
  const scripts = scriptsOf('index.html', 'src/words/front/en.ts')
  for (const source of ['src/pages/studio/Studio.tsx', 'src/words/front/ja.ts'])
    assert.ok(!scripts.has(manifest[source]?.file ?? ''), source)
})

test('the compressed forms hold what the file holds', async () => {
  const file = join(dir, 'index.html')
  const page = await readFile(file)
  assert.deepEqual(gunzipSync(await readFile(`${file}.gz`)), page)
  assert.deepEqual(brotliDecompressSync(await readFile(`${file}.br`)), page)
})

test('the page has neither inline scripts nor inline styles, which the security policy refuses', async () => {
  const page = await readFile(join(dir, 'index.html'), 'utf8')
  assert.doesNotMatch(page, /<script(?![^>]*\ssrc=)/)
  assert.doesNotMatch(page, /<style|\sstyle=/)
})

test('unchanged sources are not built again', async () => {
  const before = await stat(join(dir, 'index.html'))
  await buildWeb()
  assert.equal((await stat(join(dir, 'index.html'))).mtimeMs, before.mtimeMs)
})
