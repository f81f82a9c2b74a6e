import { requireService } from '../../../platform/request-context.ts'
import type { QueryResolvers } from '../__generated__/resolvers.ts'
import { paidImages, statusOf } from '../domain/generation.ts'
import { imagePath } from '../routes/image-path.ts'

type SupportQueries = Pick<QueryResolvers, 'workspaceOfGeneration' | 'generationOnFile' | 'serviceDeadLetters'>

/** What users asks for the people of our support. Who may see it, and that it is recorded, is decided there. */
export const supportQueries: SupportQueries = {
  async workspaceOfGeneration(_root, { id, workspaceIds }, context) {
    requireService(context, 'users')
    const [found] = await context.ports.generations.findMany(workspaceIds, [id])
    return found?.workspaceId ?? null
  },
  async generationOnFile(_root, { id, workspaceId }, context) {
    requireService(context, 'users')
    const generation = await context.ports.generations.find({ id, workspaceId })
    if (!generation) return null
    const { prompt, createdAt } = generation
    const pictures = paidImages(generation).map((image) =>
      context.signPath(imagePath(workspaceId, image.id, 'webp'), context.ports.now()),
    )
    return { prompt, status: statusOf(generation), createdAt, pictures }
  },
  serviceDeadLetters(_root, _args, context) {
    requireService(context, 'users')
    return context.ports.deadLetters()
  },
}
