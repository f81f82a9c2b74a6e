import { findImage } from './find-image.ts'
import type { Image } from './generation.ts'
import { bucketKey, generationIdOf } from './image-id.ts'
import type { Bucket, Describe, Generations, Permitted, Reference, Uploads } from './ports.ts'
import { readAll } from './read-all.ts'

export interface DescribePorts {
  generations: Pick<Generations, 'find' | 'describeImage'>
  uploads: Pick<Uploads, 'find' | 'describeImage'>
  bucket: Pick<Bucket, 'get'>
  permitted: Permitted
  describe: Describe
}

export type DescribeResult =
  | { kind: 'described'; image: Image; prompt: string; isCertain: boolean }
  | { kind: 'processingRestricted' }
  | { kind: 'unknown' }

/**
 * Puts an image into words. They are kept with the image, so that they are exported with it and die with it.
 *
 * @param reference the image, by its own id
 */
export async function describeImage(
  ports: DescribePorts,
  { userId }: { userId: string },
  { workspaceId, id: imageId }: Reference,
): Promise<DescribeResult> {
  if (!(await ports.permitted({ userId })).processing) return { kind: 'processingRestricted' }
  const image = await findImage(ports, workspaceId, imageId)
  const file = image && (await ports.bucket.get(bucketKey(workspaceId, imageId, 'original')))
  const id = generationIdOf(imageId)
  if (!file || id === undefined) return { kind: 'unknown' }

  const { prompt, isCertain } = await ports.describe(await readAll(file))
  const holder = { workspaceId, id }
  await ports.generations.describeImage(holder, imageId, prompt)
  await ports.uploads.describeImage(holder, imageId, prompt)
  return { kind: 'described', image: { ...image, description: prompt }, prompt, isCertain }
}
