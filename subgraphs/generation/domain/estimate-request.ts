import { findImage, type ImagePorts } from './find-image.ts'
import type { Model } from './model.ts'
import type { Speeds } from './ports.ts'
import { priceOf } from './price.ts'
import type { Fault, Request } from './read-request.ts'
import { settingsOf } from './settings-of.ts'
import { passesOf, secondsFor } from './speed.ts'

export type EstimateResult =
  | { kind: 'estimate'; credits: number; seconds: number }
  | { kind: 'invalid'; fault: Fault }
  | { kind: 'unknownModel' }

/** Price and duration of a request. The prompt has no influence, and may still be being written. */
export async function estimateRequest(
  { models, speeds, ...images }: { models: readonly Model[]; speeds: Speeds } & ImagePorts,
  workspaceId: string,
  request: Request,
): Promise<EstimateResult> {
  const model = modelOf(models, request)
  if (!model) return { kind: 'unknownModel' }
  const find = (imageId: string) => findImage(images, workspaceId, imageId)
  const settings = await settingsOf(request, model, { newSeed: () => 0, find })
  if ('problem' in settings) return { kind: 'invalid', fault: settings }

  const [ahead, secondsPerPass] = await Promise.all([speeds.passesAhead(model.id), speeds.secondsPerPass(model.id)])
  return {
    kind: 'estimate',
    credits: priceOf(settings, model),
    seconds: secondsFor(passesOf(settings), ahead, secondsPerPass ?? model.secondsPerPass),
  }
}

/** The model that a request names, or the first. */
export const modelOf = (models: readonly Model[], { modelId }: Request): Model | undefined =>
  modelId == null ? models[0] : models.find(({ id }) => id === modelId)
