import { badUserInput, forbidden, notFound, rateLimited, upstreamUnavailable } from '../../../platform/errors.ts'
import { requirePermission } from '../../../platform/permissions.ts'
import { requireViewer } from '../../../platform/viewer.ts'
import type { MutationResolvers, ResolversTypes } from '../__generated__/resolvers.ts'
import type { Context } from '../context.ts'
import type { Requester } from '../domain/audit.ts'
import { cancelGeneration } from '../domain/cancel-generation.ts'
import { deleteGeneration, deleteImage } from '../domain/delete-generation.ts'
import { describeImage } from '../domain/describe-image.ts'
import type { Generation } from '../domain/generation.ts'
import { generationIdOf } from '../domain/image-id.ts'
import type { Reference } from '../domain/ports.ts'
import { type RequestResult, requestGeneration } from '../domain/request-generation.ts'
import { saveGeneration, unsaveGeneration } from '../domain/save-generation.ts'
import { uploadedImageId } from '../domain/upload.ts'
import { erasureMutations } from './erasure-mutations.ts'
import { importMutations } from './import-mutations.ts'
import { messages } from './messages.ts'
import { presetMutations } from './preset-mutations.ts'
import { uploadMutations } from './upload-mutations.ts'

/** Most characters of an idempotency key. */
const MAX_KEY = 200
/** Seconds after which a workspace with too many open generations may try again. */
const RETRY_OPEN = 10

export const Mutation: MutationResolvers = {
  async generate(_root, { input }, context) {
    const viewer = requireViewer(context)
    const workspaceId = requirePermission(viewer, input.workspaceId, 'generations.write')
    if (input.idempotencyKey === '' || (input.idempotencyKey?.length ?? 0) > MAX_KEY)
      throw badUserInput(`idempotencyKey must have 1 to ${MAX_KEY} characters.`, 'idempotencyKey')

    const personal = workspaceId === viewer.personalWorkspaceId
    const { userId, apiKey } = viewer
    const requester = { userId, workspaceId, personal, apiKeyId: apiKey?.id ?? null }
    const result = await requestGeneration(context.ports, requester, input)
    return generateResult(result, context)
  },
  async cancelGeneration(_root, { input }, context) {
    const result = await cancelGeneration(context.ports, await changeable(context, input.id, input.id))
    switch (result.kind) {
      case 'canceled':
        return { __typename: 'CancelGenerationSuccess', generation: result.generation }
      case 'finished':
        return { __typename: 'GenerationFinished', message: wording(context).finished, generation: result.generation }
      case 'unknown':
        throw noGeneration()
    }
  },
  async saveGeneration(_root, { input }, context) {
    const result = await saveGeneration(context.ports, await changeable(context, input.id, input.id))
    switch (result.kind) {
      case 'done':
        return { __typename: 'SaveGenerationSuccess', generation: result.generation }
      case 'notFinished':
        return notFinished(result.generation, context)
      case 'unknown':
        throw noGeneration()
    }
  },
  async unsaveGeneration(_root, { input }, context) {
    const result = await unsaveGeneration(context.ports, await changeable(context, input.id, input.id))
    if (result.kind === 'unknown') throw noGeneration()
    return { __typename: 'UnsaveGenerationSuccess', generation: result.generation }
  },
  async deleteGeneration(_root, { input }, context) {
    const result = await deleteGeneration(
      context.ports,
      await changeable(context, input.id, input.id),
      requesterOf(context),
    )
    switch (result.kind) {
      case 'deleted':
        return { __typename: 'DeleteGenerationSuccess', receipt: result.receipt }
      case 'notFinished':
        return notFinished(result.generation, context)
      case 'unknown':
        throw noGeneration()
    }
  },
  async deleteImage(_root, { input }, context) {
    const result = await deleteImage(
      context.ports,
      await changeable(context, generationIdOf(input.id), input.id),
      requesterOf(context),
    )
    if (result.kind === 'unknown') throw notFound('There is no image with this id.')
    return { __typename: 'DeleteImageSuccess', receipt: result.receipt }
  },
  async describeImage(_root, { input }, context) {
    const { imageId, uploadId } = input
    if ((imageId == null) === (uploadId == null))
      return { __typename: 'InvalidInput', message: wording(context).oneImage, field: 'imageId' }
    const id = imageId ?? uploadedImageId(uploadId ?? '')
    const reference = await changeable(context, generationIdOf(id), id)
    const result = await describeImage(context.ports, requireViewer(context), reference)
    switch (result.kind) {
      case 'described':
        return { __typename: 'DescribeImageSuccess', ...result }
      case 'processingRestricted':
        return { __typename: 'ProcessingRestricted', message: wording(context).processingRestricted }
      case 'unknown':
        throw notFound('There is no image with this id.')
    }
  },
  ...presetMutations,
  ...uploadMutations,
  ...erasureMutations,
  ...importMutations,
}

function generateResult(result: RequestResult, context: Context): ResolversTypes['GenerateResult'] {
  const { fault, insufficientCredits, budgetExceeded, rejected, idempotencyConflict, processingRestricted } =
    wording(context)
  switch (result.kind) {
    case 'queued':
      return { __typename: 'GenerateSuccess', generation: result.generation }
    case 'insufficientCredits': {
      const { required, available } = result
      return {
        __typename: 'InsufficientCredits',
        message: insufficientCredits(required, available),
        required,
        available,
      }
    }
    case 'budgetExceeded': {
      const { budget, spent, resetsAt } = result
      return { __typename: 'BudgetExceeded', message: budgetExceeded(budget, spent), budget, spent, resetsAt }
    }
    case 'promptRejected':
      return { __typename: 'PromptRejected', message: rejected[result.reason], reason: result.reason }
    case 'invalid':
      return { __typename: 'InvalidInput', message: fault(result.fault), field: result.fault.field }
    case 'conflict':
      return { __typename: 'IdempotencyConflict', message: idempotencyConflict }
    case 'processingRestricted':
      return { __typename: 'ProcessingRestricted', message: processingRestricted }
    case 'unknownModel':
      throw badUserInput('There is no such model.', 'modelId')
    case 'tooManyOpen':
      throw rateLimited(`This workspace has ${result.most} generations under way. Wait until one ends.`, RETRY_OPEN)
    case 'workspaceErased':
      throw forbidden('This workspace has been deleted.')
    case 'interrupted':
      throw upstreamUnavailable('The request was interrupted and nothing was charged. Try again.')
  }
}

/**
 * Names what a viewer wants to change.
 *
 * @param recordId the generation or upload that it is or belongs to
 * @throws NOT_FOUND where the viewer can't see it, FORBIDDEN where they may only look
 */
async function changeable(context: Context, recordId: string | undefined, id: string): Promise<Reference> {
  const viewer = requireViewer(context)
  const record =
    recordId === undefined
      ? null
      : ((await context.generations.load(recordId)) ?? (await context.uploads.load(recordId)))
  if (!record) throw noGeneration()
  return { workspaceId: requirePermission(viewer, record.workspaceId, 'generations.write'), id }
}

/** @throws UNAUTHENTICATED */
function requesterOf(context: Context): Requester {
  const { userId, apiKey } = requireViewer(context)
  const { userAgent, ipAddress } = context.identity
  return { userId, apiKeyId: apiKey?.id ?? null, userAgent, ipAddress }
}

const wording = ({ identity }: Context) => messages[identity.locale]

const noGeneration = () => notFound('There is nothing with this id.')

const notFinished = (generation: Generation, context: Context) => ({
  __typename: 'GenerationNotFinished' as const,
  message: wording(context).notFinished,
  generation,
})
