import type { Bucket } from '../domain/ports.ts'
import { openDiskBucket } from './disk-bucket.ts'
import { openS3Bucket, type S3Address } from './s3-bucket.ts'

export type BucketAddress = { kind: 'disk'; folder: string } | ({ kind: 's3' } & S3Address)

/** Opens the bucket that a configuration names. */
export const openBucket = async (address: BucketAddress): Promise<Bucket> =>
  address.kind === 'disk' ? openDiskBucket(address.folder) : openS3Bucket(address)
