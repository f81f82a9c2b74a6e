import { FormData } from 'undici'
import type { DrawnPicture, DrawRequest, Provider } from '../../domain/ports.ts'
import { ProviderFailure } from '../../domain/provider-failure.ts'
import { holePng, readMaskedSource } from '../masked-source.ts'
import type { Answer } from '../outbound/answer.ts'
import { followDrawing } from '../outbound/drawing.ts'
import { type Outbound, openOutbound } from '../outbound/outbound.ts'
import { fitSource } from '../outbound/read-picture.ts'
import type { OpenProviders } from '../provider-card.ts'
import { openAiFailure } from './openai-failure.ts'
import { type OpenAiSettings, openAiModels } from './openai-models.ts'
import { PARTIALS, readOpenAiPicture } from './read-openai-picture.ts'

/**
 * Ways of asking, the best first. Servers that speak OpenAI's protocol refuse fields that they do not know, so each
 * model's first pictures find out which way it takes; a refusal costs nothing.
 */
const dialects = [
  { stream: true, partial_images: PARTIALS, output_format: 'png', quality: 'medium' },
  { response_format: 'b64_json' },
  {},
] as const
type Dialect = (typeof dialects)[number]

/** Models of the OpenAI Images API, `POST /images/generations` and `POST /images/edits`. */
export function openOpenAi(settings: OpenAiSettings, { stall }: { stall?: number } = {}): OpenProviders {
  const outbound = openOutbound({
    baseUrl: settings.baseUrl,
    ...(settings.apiKey && { headers: { authorization: `Bearer ${settings.apiKey}` } }),
    isPaid: true,
    ...(stall && { stall }),
  })
  const providers = openAiModels(settings).map((model, index): Provider => {
    const name = settings.models[index] ?? model.name
    const known = new Map<string, Dialect>()
    return {
      model,
      version: name,
      concurrency: 4,
      draw: (request, options) => draw({ outbound, name, known }, request, options),
    }
  })
  return { providers, [Symbol.asyncDispose]: () => outbound[Symbol.asyncDispose]() }
}

interface OpenAiModel {
  outbound: Outbound
  name: string
  /** The way that each path takes, once found out. */
  known: Map<string, Dialect>
}

async function draw(
  { outbound, name, known }: OpenAiModel,
  request: DrawRequest,
  options: Parameters<Provider['draw']>[1],
): Promise<DrawnPicture> {
  const { signal } = options
  const drawing = followDrawing(request, options, { steps: PARTIALS + 1, isPaid: true })
  const path = request.source ? '/images/edits' : '/images/generations'
  const dialect = known.get(path)
  const masked = await readMaskedSource(request.source, request)
  const files = request.source && {
    image: await fitSource(request.source.picture, request.width, request.height),
    ...(masked && { mask: await holePng(masked) }),
  }

  let refusal: ProviderFailure | undefined
  for (const fields of dialect ? [dialect] : dialects) {
    const answer = await outbound.call(path, {
      method: 'POST',
      ...bodyOf({ ...describe(name, request), ...fields }, files),
      signal,
    })
    if (answer.isOk) {
      known.set(path, fields)
      return drawing.finish(await readOpenAiPicture(answer, { outbound, drawing, signal }))
    }
    refusal = await refusalOf(answer, request)
    if (refusal.fault.kind !== 'invalidRequest') break
  }
  throw refusal
}

const describe = (model: string, { prompt, width, height }: DrawRequest) => ({
  model,
  prompt,
  n: 1,
  size: `${width}x${height}`,
})

function bodyOf(fields: Record<string, unknown>, files: Record<string, Uint8Array> | null) {
  if (!files) return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(fields) }
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value))
  for (const [name, file] of Object.entries(files))
    form.append(name, new Blob([new Uint8Array(file)], { type: 'image/png' }), `${name}.png`)
  return { body: form }
}

/** A compatible server may lack edits: then it is the request that does not fit, not the address. */
async function refusalOf(answer: Answer, { source }: DrawRequest): Promise<ProviderFailure> {
  const failure = await openAiFailure(answer)
  const lacksEdits = source !== null && [404, 405].includes(answer.status)
  return lacksEdits ? new ProviderFailure({ kind: 'invalidRequest' }, 'no edits') : failure
}
