import type { DrawnPicture, DrawRequest, Provider } from '../../domain/ports.ts'
import { failedWith, notUnderstood } from '../outbound/answer.ts'
import { followDrawing } from '../outbound/drawing.ts'
import { graceAfter } from '../outbound/grace.ts'
import { type Outbound, openOutbound } from '../outbound/outbound.ts'
import { fitSource } from '../outbound/read-picture.ts'
import type { OpenProviders } from '../provider-card.ts'
import { type ReplicateModelName, type ReplicateSettings, replicateInput, replicateModels } from './replicate-models.ts'
import { cancelPrediction, createPrediction, fileIn, followPrediction } from './replicate-prediction.ts'

/** Longest time without news of a prediction in milliseconds, the start of its machine included. */
const STALL = 300_000
/** Milliseconds that a canceled request for a prediction is still waited for. */
const GRACE = 5_000

export interface ReplicateOptions {
  stall?: number
  /** Milliseconds between two questions. */
  pause?: number
}

interface Replicate {
  outbound: Outbound
  fileHosts: readonly string[]
  stall: number
  pause: number
}

/** Models of Replicate, by predictions whose progress is asked for. */
export function openReplicate(
  settings: ReplicateSettings,
  { stall = STALL, pause = 700 }: ReplicateOptions = {},
): OpenProviders {
  const { baseUrl, apiToken, fileHosts } = settings
  const outbound = openOutbound({ baseUrl, headers: { authorization: `Bearer ${apiToken}` }, isPaid: true, stall })
  const replicate = { outbound, fileHosts, stall, pause }
  const cards = replicateModels(settings)
  const providers = settings.models.flatMap((name, index): Provider[] => {
    const model = cards[index]
    if (!model) return []
    return [{ model, version: name, concurrency: 4, draw: (...job) => draw(replicate, name, ...job) }]
  })
  return { providers, [Symbol.asyncDispose]: () => outbound[Symbol.asyncDispose]() }
}

async function draw(
  { outbound, fileHosts, stall, pause }: Replicate,
  name: ReplicateModelName,
  request: DrawRequest,
  options: Parameters<Provider['draw']>[1],
): Promise<DrawnPicture> {
  const { signal } = options
  signal.throwIfAborted()
  const { steps } = request
  const drawing = followDrawing(request, options, { steps, isPaid: true })
  const input = replicateInput(name, request, await sourceUrl(request))

  // Not abandoned at once when it is canceled: only its answer tells what to cancel.
  using creating = graceAfter(signal, GRACE)
  const prediction = await createPrediction(outbound, { model: name, input, signal: creating.signal })
  const onProgress = (share: number) => drawing.advance(share * steps)
  try {
    const output = await followPrediction(outbound, prediction, { pause, stall, signal, onProgress })
    return await drawing.finish(await fetchFile(fileIn(output), { fileHosts, stall, signal }))
  } catch (error) {
    await cancelPrediction(outbound, prediction.id)
    throw error
  }
}

/** Inputs take pictures as `data:` URLs; what is drawn is not finer than the source at its size. */
async function sourceUrl({ source, width, height }: DrawRequest): Promise<string | null> {
  if (!source) return null
  const picture = await fitSource(source.picture, width, height)
  return `data:image/png;base64,${picture.toString('base64')}`
}

/** Files lie on other hosts than the API, which must not see the token. */
async function fetchFile(
  url: URL,
  { fileHosts, stall, signal }: Pick<Replicate, 'fileHosts' | 'stall'> & { signal: AbortSignal },
): Promise<Buffer> {
  const isKnown = fileHosts.some((host) => url.host === host || url.host.endsWith(`.${host}`))
  if (!isKnown || !['https:', 'http:'].includes(url.protocol)) throw notUnderstood()

  await using files = openOutbound({ baseUrl: url.origin, isPaid: true, stall })
  const answer = await files.fetch(url, signal)
  if (answer.isOk) return await answer.bytes()
  await answer.discard()
  throw failedWith(answer)
}
