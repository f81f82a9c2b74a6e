import { fileURLToPath } from 'node:url'
import { readCallerKeys } from '../../platform/caller-keys.ts'
import { type Env, type EnvReader, readEnv } from '../../platform/env.ts'
import { readServiceAddresses } from '../../platform/service-addresses.ts'
import type { BucketAddress } from './clients/open-bucket.ts'
import { modelsOffered, readProviders } from './clients/provider-settings.ts'

export type Config = ReturnType<typeof readConfig>

/** @throws ConfigurationError naming every fault */
export const readConfig = (env: Env) =>
  readEnv(env, (reader) => ({
    ...readSurroundings(reader),
    ...offer(reader),
    callerKeys: readCallerKeys(reader, ['gateway', 'users']),
    urlSigningKey: reader.secret('URL_SIGNING_KEY'),
    /** Seals receipts of deletions. */
    receiptKey: reader.secret('RECEIPT_KEY'),
  }))

/** Services that draw, and what people can choose from by them. */
function offer(reader: EnvReader) {
  const { providers } = readProviders(reader)
  return { providers, models: modelsOffered(providers) }
}

/** What the service and its worker need alike. */
export const readSurroundings = (reader: EnvReader) => ({
  host: reader.optional('HOST', '127.0.0.1'),
  port: reader.port('PORT', 0),
  logLevel: reader.optional('LOG_LEVEL', 'info'),
  mongoUri: reader.text('MONGODB_URI'),
  bucket: readBucket(reader),
  /** Where deletions are written down that no restored backup may undo. */
  deletionRegister: reader.text('DELETION_REGISTER'),
  /** Where deletions of single pictures are written down, and for how long: as old as the oldest backup. */
  pictureRegister: {
    folder: reader.text('PICTURE_REGISTER'),
    days: reader.integer('BACKUP_DAYS', 90, { min: 1, max: 3_650 }),
  },
  services: readServiceAddresses(reader, ['billing', 'users']),
})

/** The access key of a bucket behind the S3 API is not part of its address, which may be shown. */
function readBucket(reader: EnvReader): BucketAddress {
  const address = reader.parsed(
    'BUCKET_URL',
    bucketAddressOf,
    'the address of a folder or of a bucket, as in file:///var/lib/pictures or s3://pictures?region=eu-central-1',
  )
  if (address?.kind !== 's3') return address
  return {
    ...address,
    accessKeyId: reader.text('AWS_ACCESS_KEY_ID'),
    secretAccessKey: reader.text('AWS_SECRET_ACCESS_KEY'),
  }
}

function bucketAddressOf(text: string) {
  const url = new URL(text)
  if (url.protocol === 'file:') return { kind: 'disk', folder: fileURLToPath(url) } as const

  const region = url.searchParams.get('region') ?? 'us-east-1'
  const endpoint = new URL(url.searchParams.get('endpoint') ?? `https://s3.${region}.amazonaws.com`).origin
  if (url.protocol !== 's3:' || url.host === '') throw new Error('Neither a folder nor a bucket')
  return { kind: 's3', bucket: url.host, region, endpoint } as const
}
