import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeBucket } from './bucket-conformance.ts'
import { openS3Bucket } from './s3-bucket.ts'
import { credentials, startS3StandIn } from './s3-stand-in.ts'

const open = ({ endpoint }: { endpoint: string }) =>
  openS3Bucket({ endpoint, bucket: 'pictures', pageSize: 7, ...credentials })

describeBucket('s3', async () => {
  const server = await startS3StandIn()
  return { ...open(server), ...server }
})

test('a wrong secret is refused, and the error names neither the key nor the address', async () => {
  await using server = await startS3StandIn()
  const bucket = openS3Bucket({ ...server, ...credentials, bucket: 'pictures', secretAccessKey: 'wrong' })
  await assert.rejects(bucket.put('w/file', Buffer.from('x')), new Error('The bucket answered 403 to PUT'))
  await assert.rejects(bucket.get('w/file'), new Error('The bucket answered 403 to GET'))
})

test('a service that is unavailable for a moment is asked again', async () => {
  await using server = await startS3StandIn({ unavailable: 2 })
  const bucket = open(server)
  await bucket.put('w/file', Buffer.from('x'))
  assert.deepEqual(await bucket.head('w/file'), { bytes: 1 })
})

test('a bucket that is not there is a fault, not an empty list', async () => {
  await using server = await startS3StandIn()
  const bucket = openS3Bucket({ ...server, ...credentials, bucket: 'other' })
  await assert.rejects(Array.fromAsync(bucket.list('')), /answered 404 to GET/)
})
