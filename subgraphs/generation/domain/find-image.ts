import { type Generation, type Image, paidImages } from './generation.ts'
import { generationIdOf } from './image-id.ts'
import type { Generations, Uploads } from './ports.ts'
import type { Upload } from './upload.ts'

export interface ImagePorts {
  generations: Pick<Generations, 'find'>
  uploads: Pick<Uploads, 'find'>
}

/** An image of the workspace, drawn or uploaded; undefined where there is none with this id, in this workspace. */
export async function findImage(
  { generations, uploads }: ImagePorts,
  workspaceId: string,
  imageId: string,
): Promise<Image | undefined> {
  const id = generationIdOf(imageId)
  if (id === undefined) return undefined
  const holder = (await generations.find({ workspaceId, id })) ?? (await uploads.find({ workspaceId, id }))
  return holder && imageIn(holder, imageId)
}

/** The image with this id of what was drawn or uploaded, where its owner may see it. */
export function imageIn(holder: Generation | Upload, imageId: string): Image | undefined {
  const images = 'phase' in holder ? paidImages(holder) : [holder.image]
  return images.find((image) => image?.id === imageId) ?? undefined
}
