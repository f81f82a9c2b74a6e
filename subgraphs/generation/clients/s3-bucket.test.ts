import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from '../config.ts'
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

test('a bucket is named by its address; the keys to it are apart', () => {
  const rest = {
    MONGODB_URI: 'x',
    BILLING_URL: 'http://b',
    USERS_URL: 'http://u',
    SERVICE_KEYS: `billing=${'x'.repeat(32)},users=${'x'.repeat(32)}`,
    CALLER_KEYS: `gateway=${'x'.repeat(32)},users=${'x'.repeat(32)}`,
    DELETION_REGISTER: 'x',
    PICTURE_REGISTER: 'x',
    RECEIPT_KEY: 'x'.repeat(32),
    URL_SIGNING_KEY: 'x'.repeat(32),
  }
  const keys = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' }
  const bucketOf = (BUCKET_URL: string, more = {}) => readConfig({ ...rest, ...more, BUCKET_URL }).bucket

  assert.deepEqual(bucketOf('s3://pictures?endpoint=http://bucket:7070&region=here', keys), {
    kind: 's3',
    bucket: 'pictures',
    region: 'here',
    endpoint: 'http://bucket:7070',
    accessKeyId: 'id',
    secretAccessKey: 'secret',
  })
  assert.partialDeepStrictEqual(bucketOf('s3://pictures?region=eu-central-1', keys), {
    endpoint: 'https://s3.eu-central-1.amazonaws.com',
  })
  assert.deepEqual(bucketOf('file:///var/lib/pictures'), { kind: 'disk', folder: '/var/lib/pictures' })
  assert.throws(() => bucketOf('s3://pictures'), /AWS_ACCESS_KEY_ID[\s\S]*AWS_SECRET_ACCESS_KEY/)
})
