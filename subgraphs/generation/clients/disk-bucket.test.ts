import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { describeBucket } from './bucket-conformance.ts'
import { openDiskBucket } from './disk-bucket.ts'

async function newFolder() {
  const path = await mkdtemp(join(tmpdir(), 'imaginprompt-bucket-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

describeBucket('disk', async () => {
  const folder = await newFolder()
  return { ...(await openDiskBucket(folder.path)), ...folder }
})

test('refuses keys that lead out of the folder or to hidden files', async () => {
  await using folder = await newFolder()
  const bucket = await openDiskBucket(folder.path)
  for (const key of ['../out', 'a/../../out', '/etc/passwd', 'a//b', 'a/.hidden', '', 'a\\b', 'a\0b'])
    await assert.rejects(bucket.put(key, Buffer.from('x')), /Not a key/, key)
})

test('removes the folders that a deletion leaves empty', async () => {
  await using folder = await newFolder()
  const bucket = await openDiskBucket(folder.path)
  await bucket.put('w/g/i/original', Buffer.from('x'))
  await bucket.put('w/h/i/original', Buffer.from('x'))
  await bucket.delete('w/g/i/original')
  assert.deepEqual(await readdir(join(folder.path, 'w')), ['h'])
})

test('lists what a crash left unfinished, so that it is erased with the rest', async () => {
  await using folder = await newFolder()
  const bucket = await openDiskBucket(folder.path)
  await bucket.put('w/g/i/original', Buffer.from('whole'))
  await writeFile(join(folder.path, 'w/g/i/webp~0b2e4f3c-1111-4222-8333-444455556666'), 'half')
  for await (const key of bucket.list('w/g/')) await bucket.delete(key)
  assert.deepEqual(await readdir(folder.path), [])
})
