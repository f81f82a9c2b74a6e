import * as v from 'valibot'
import { ProviderFailure } from '../../domain/provider-failure.ts'
import { type Answer, failedWith, notUnderstood } from '../outbound/answer.ts'
import type { Drawing } from '../outbound/drawing.ts'
import type { Outbound } from '../outbound/outbound.ts'
import { readServerSentEvents } from '../outbound/server-sent-events.ts'
import { openAiStreamFailure } from './openai-failure.ts'

/** Partial images that are asked for; fewer may come. */
export const PARTIALS = 2

const pictureShape = v.object({
  data: v.pipe(v.array(v.object({ b64_json: v.nullish(v.string()), url: v.nullish(v.string()) })), v.minLength(1)),
})
const eventShape = v.variant('type', [
  v.object({
    type: v.picklist(['image_generation.partial_image', 'image_edit.partial_image']),
    b64_json: v.string(),
    partial_image_index: v.number(),
  }),
  v.object({ type: v.picklist(['image_generation.completed', 'image_edit.completed']), b64_json: v.string() }),
])

interface Reading {
  outbound: Outbound
  drawing: Drawing
  signal: AbortSignal
}

/** The picture of a successful answer, streamed or whole. A server that ignores `stream` answers with a whole one. */
export function readOpenAiPicture(answer: Answer, reading: Reading): Promise<Buffer> {
  return answer.type === 'text/event-stream' ? readStream(answer, reading) : readWhole(answer, reading)
}

async function readStream(answer: Answer, { drawing }: Reading): Promise<Buffer> {
  for await (const { event, data } of readServerSentEvents(answer.chunks())) {
    const content = parse(data)
    if (event === 'error') throw openAiStreamFailure(content)
    const result = v.safeParse(eventShape, content)
    // Kinds of events that came later than this code.
    if (!result.success) continue
    const picture = Buffer.from(result.output.b64_json, 'base64')
    if (!('partial_image_index' in result.output)) return picture
    await drawing.advance(result.output.partial_image_index + 1, picture)
  }
  throw new ProviderFailure({ kind: 'unavailable', repeatable: false }, 'stream ended early')
}

async function readWhole(answer: Answer, { outbound, signal }: Reading): Promise<Buffer> {
  const { data } = await answer.json(pictureShape)
  const [picture] = data
  if (picture?.b64_json) return Buffer.from(picture.b64_json, 'base64')

  // A foreign host that an answer names is not asked for anything.
  const url = picture?.url && URL.canParse(picture.url, outbound.baseUrl) && new URL(picture.url, outbound.baseUrl)
  if (!url || url.origin !== new URL(outbound.baseUrl).origin) throw notUnderstood()
  const file = await outbound.fetch(url, signal)
  if (file.isOk) return file.bytes()
  await file.discard()
  throw failedWith(file)
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    throw notUnderstood()
  }
}
