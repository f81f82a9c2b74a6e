import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
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
  for (const key of ['../out', 'a/../../out', '/etc/passwd', 'a//b', '.unfinished/x', 'a/.hidden', '', 'a\\b', 'a\0b'])
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

test('removes what a crash left unfinished long ago, and nothing that others are writing', async () => {
  await using folder = await newFolder()
  await openDiskBucket(folder.path)
  const [old, recent] = [join(folder.path, '.unfinished/old'), join(folder.path, '.unfinished/recent')]
  for (const path of [old, recent]) await writeFile(path, 'half')
  await utimes(old, new Date(0), new Date(0))
  const bucket = await openDiskBucket(folder.path)
  assert.deepEqual(await readdir(join(folder.path, '.unfinished')), ['recent'])
  assert.deepEqual(await Array.fromAsync(bucket.list('')), [])
})
