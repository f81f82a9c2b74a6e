import type { Model } from './model.ts'
import type { Speeds } from './ports.ts'
import { priceOf } from './price.ts'
import { type Fault, type Request, readSettings } from './read-request.ts'
import { passesOf, secondsFor } from './speed.ts'

export type EstimateResult =
  | { kind: 'estimate'; credits: number; seconds: number }
  | { kind: 'invalid'; fault: Fault }
  | { kind: 'unknownModel' }

/** Price and duration of a request. The prompt has no influence, and may still be being written. */
export async function estimateRequest(
  { models, speeds }: { models: readonly Model[]; speeds: Speeds },
  request: Request,
): Promise<EstimateResult> {
  const model = modelOf(models, request)
  if (!model) return { kind: 'unknownModel' }
  const settings = readSettings(request, model, () => 0)
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
