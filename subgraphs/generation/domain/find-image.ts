import { type Image, paidImages } from './generation.ts'
import { generationIdOf } from './image-id.ts'
import type { Generations } from './ports.ts'

/** An image of the workspace; undefined where there is none with this id, in this workspace. */
export async function findImage(
  generations: Pick<Generations, 'find'>,
  workspaceId: string,
  imageId: string,
): Promise<Image | undefined> {
  const id = generationIdOf(imageId)
  const generation = id && (await generations.find({ workspaceId, id }))
  return generation ? paidImages(generation).find((image) => image.id === imageId) : undefined
}
