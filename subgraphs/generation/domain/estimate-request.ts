import { findImage, type ImagePorts } from './find-image.ts'
import type { Model } from './model.ts'
import type { Generations, Speeds } from './ports.ts'
import { priceOf } from './price.ts'
import type { Fault, Request } from './read-request.ts'
import { settingsOf } from './settings-of.ts'
import { type Effort, expectedSeconds, speedGroups } from './speed.ts'

export type EstimateResult =
  | { kind: 'estimate'; credits: number; secondsUntilStart: number; seconds: number }
  | { kind: 'invalid'; fault: Fault }
  | { kind: 'unknownModel' }

/** Price and duration of a request. The prompt has no influence, and may still be being written. */
export async function estimateRequest(
  {
    models,
    speeds,
    generations,
    ...images
  }: { models: readonly Model[]; speeds: Speeds; generations: Pick<Generations, 'secondsUntilNew'> } & ImagePorts,
  workspaceId: string,
  request: Request,
): Promise<EstimateResult> {
  const model = modelOf(models, request)
  if (!model) return { kind: 'unknownModel' }
  const find = (imageId: string) => findImage({ ...images, generations }, workspaceId, imageId)
  const settings = await settingsOf(request, model, { newSeed: () => 0, find })
  if ('problem' in settings) return { kind: 'invalid', fault: settings }

  const [secondsUntilStart, work] = await Promise.all([
    generations.secondsUntilNew(workspaceId, model.id),
    workOf({ speeds }, settings, model),
  ])
  return { kind: 'estimate', credits: priceOf(settings, model), secondsUntilStart, seconds: secondsUntilStart + work }
}

/** Seconds for which work is expected to take a worker's place. */
export async function workOf({ speeds }: { speeds: Speeds }, effort: Effort, model: Model): Promise<number> {
  return expectedSeconds(effort, await speeds.secondsPerPass(speedGroups(effort)), model)
}

/** The model that a request names, or the first. */
export const modelOf = (models: readonly Model[], { modelId }: Request): Model | undefined =>
  modelId == null ? models[0] : models.find(({ id }) => id === modelId)
