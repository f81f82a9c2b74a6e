import { FormData } from 'undici'
import * as v from 'valibot'
import type { DrawnPicture, DrawRequest, Provider } from '../../domain/ports.ts'
import { ProviderFailure } from '../../domain/provider-failure.ts'
import { type Answer, failedWith, notUnderstood } from '../outbound/answer.ts'
import { followDrawing } from '../outbound/drawing.ts'
import { type Outbound, openOutbound } from '../outbound/outbound.ts'
import { fitSource } from '../outbound/read-picture.ts'
import type { OpenProviders } from '../provider-card.ts'
import {
  type StabilityModelName,
  type StabilitySettings,
  shapes,
  stabilityModelFacts,
  stabilityModels,
} from './stability-models.ts'

/** Models of Stability's `POST /v2beta/stable-image/generate/…`: one request a picture, without progress. */
export function openStability(settings: StabilitySettings, { stall }: { stall?: number } = {}): OpenProviders {
  const outbound = openOutbound({
    baseUrl: settings.baseUrl,
    headers: { authorization: `Bearer ${settings.apiKey}` },
    isPaid: true,
    ...(stall && { stall }),
  })
  const cards = stabilityModels(settings)
  const providers = settings.models.flatMap((name, index): Provider[] => {
    const model = cards[index]
    if (!model) return []
    return [{ model, version: name, concurrency: 4, draw: (...job) => draw(outbound, name, ...job) }]
  })
  return { providers, [Symbol.asyncDispose]: () => outbound[Symbol.asyncDispose]() }
}

async function draw(
  outbound: Outbound,
  name: StabilityModelName,
  request: DrawRequest,
  options: Parameters<Provider['draw']>[1],
): Promise<DrawnPicture> {
  const drawing = followDrawing(request, options, { steps: 1, isPaid: true })
  const answer = await outbound.call(`/v2beta/stable-image/generate/${stabilityModelFacts[name].path}`, {
    method: 'POST',
    headers: { accept: 'image/*' },
    body: await formOf(name, request),
    signal: options.signal,
  })
  if (!answer.isOk) throw await failureOf(answer)
  if (answer.header('finish-reason') === 'CONTENT_FILTERED') {
    await answer.discard()
    throw new ProviderFailure({ kind: 'contentBlocked' }, 'content filtered')
  }
  if (!answer.type.startsWith('image/')) {
    await answer.discard()
    throw notUnderstood()
  }
  return drawing.finish(await answer.bytes())
}

async function formOf(name: StabilityModelName, request: DrawRequest): Promise<FormData> {
  const { prompt, negativePrompt, seed, width, height, guidance, source } = request
  const isSd3 = stabilityModelFacts[name].path === 'sd3'
  const shape = Object.entries(shapes).find(([size]) => size === `${width}x${height}`)?.[1]
  const fields = {
    prompt,
    seed,
    output_format: 'png',
    ...(negativePrompt && { negative_prompt: negativePrompt }),
    ...(isSd3 && { model: name, mode: source ? 'image-to-image' : 'text-to-image', cfg_scale: guidance }),
    // The API takes the shape of a picture from the source where there is one.
    ...(source ? { strength: source.strength } : { aspect_ratio: shape }),
  }
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, String(value))
  if (source) {
    const picture = await fitSource(source.picture, width, height)
    form.append('image', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'source.png')
  }
  return form
}

/** Errors have a `name`; `content_moderation` comes with 403, which otherwise is about the key. */
async function failureOf(answer: Answer): Promise<ProviderFailure> {
  const explained = v.safeParse(v.object({ name: v.string() }), await answer.explanation())
  return explained.success && explained.output.name === 'content_moderation'
    ? new ProviderFailure({ kind: 'contentBlocked' }, `status ${answer.status}`)
    : failedWith(answer)
}
