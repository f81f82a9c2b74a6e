import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bucket } from '../domain/ports.ts'
import { readAll } from '../domain/read-all.ts'

/**
 * What every bucket must do, as tests.
 *
 * @param open opens an empty bucket for one test
 */
export function describeBucket(name: string, open: () => Promise<Bucket & Partial<AsyncDisposable>>): void {
  const check = (sentence: string, work: (bucket: Bucket) => Promise<void>) =>
    test(`${name}: ${sentence}`, async () => {
      const bucket = await open()
      try {
        await work(bucket)
      } finally {
        await bucket[Symbol.asyncDispose]?.()
      }
    })
  const content = async (bucket: Bucket, key: string, range?: { start: number; end: number }) => {
    const file = await bucket.get(key, range)
    return file && Buffer.from(await readAll(file)).toString()
  }
  const keys = async (bucket: Bucket, prefix: string) => (await Array.fromAsync(bucket.list(prefix))).sort()

  check('gives back what was put, byte for byte', async (bucket) => {
    const bytes = crypto.getRandomValues(new Uint8Array(300_000).subarray(0, 60_000))
    await bucket.put('w/g/i/original', bytes)
    const file = await bucket.get('w/g/i/original')
    assert.ok(file)
    assert.deepEqual(Buffer.from(await readAll(file)), Buffer.from(bytes))
    assert.deepEqual(await bucket.head('w/g/i/original'), { bytes: 60_000 })
  })

  check('replaces a file that is put again', async (bucket) => {
    await bucket.put('w/file', Buffer.from('a longer first content'))
    await bucket.put('w/file', Buffer.from('second'))
    assert.equal(await content(bucket, 'w/file'), 'second')
  })

  check('reads a range, both ends included', async (bucket) => {
    await bucket.put('w/file', Buffer.from('0123456789'))
    assert.equal(await content(bucket, 'w/file', { start: 2, end: 5 }), '2345')
    assert.equal(await content(bucket, 'w/file', { start: 9, end: 9 }), '9')
  })

  check('knows nothing of files that are not there', async (bucket) => {
    await bucket.put('w/g/file', Buffer.from('x'))
    assert.equal(await bucket.get('w/none'), undefined)
    assert.equal(await bucket.head('w/none'), undefined)
    assert.equal(await bucket.head('w/g'), undefined, 'a common beginning is no file')
    assert.deepEqual(await keys(bucket, 'none/'), [])
  })

  check('deletes, and again without complaint', async (bucket) => {
    await bucket.put('w/a', Buffer.from('a'))
    await bucket.put('w/b', Buffer.from('b'))
    await bucket.delete('w/a')
    await bucket.delete('w/a')
    assert.equal(await bucket.head('w/a'), undefined)
    assert.equal(await content(bucket, 'w/b'), 'b')
  })

  check('lists the keys that begin with a prefix', async (bucket) => {
    for (const key of ['w1/g1/i/a', 'w1/g1/i/b', 'w1/g10/i/a', 'w2/g1/i/a']) await bucket.put(key, Buffer.from('x'))
    assert.deepEqual(await keys(bucket, 'w1/g1/'), ['w1/g1/i/a', 'w1/g1/i/b'])
    assert.deepEqual(await keys(bucket, 'w1/g1'), ['w1/g1/i/a', 'w1/g1/i/b', 'w1/g10/i/a'])
    assert.equal((await keys(bucket, '')).length, 4)
  })

  check('lists while what it lists is deleted', async (bucket) => {
    for (let index = 0; index < 30; index++) await bucket.put(`w/g/${index}/a`, Buffer.from('x'))
    for await (const key of bucket.list('w/g/')) await bucket.delete(key)
    assert.deepEqual(await keys(bucket, ''), [])
  })

  check('puts and deletes in the same place do not disturb each other', async (bucket) => {
    await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        await bucket.put(`w/g/${index}`, Buffer.from('x'))
        if (index % 2) await bucket.delete(`w/g/${index}`)
      }),
    )
    assert.equal((await keys(bucket, 'w/')).length, 20)
  })
}
