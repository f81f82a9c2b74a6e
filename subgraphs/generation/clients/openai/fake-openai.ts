import type { ServerResponse } from 'node:http'
import {
  type Fake,
  type FakeFault,
  type FakeRequest,
  fakePicture,
  halfOf,
  pace,
  sendJson,
  startFakeServer,
  untilGone,
} from '../outbound/fake-server.ts'

/** How a compatible server differs from the original. */
export interface OpenAiFlavour {
  /** Fields that it knows; all where nothing is said. */
  fields?: readonly string[]
  /** Answers with addresses instead of base64 unless it is asked otherwise. */
  hasUrls?: boolean
  /** Origin of those addresses; its own where nothing is said. */
  fileOrigin?: string
}

/** The OpenAI Images API as far as it is used: generations and edits, streamed or whole, with its errors. */
export async function startFakeOpenAi(key: string, flavour: OpenAiFlavour = {}): Promise<Fake> {
  const state: Pick<Fake, 'fault'> = { fault: undefined }
  let running = 0

  const fake = await startFakeServer(async (request, response) => {
    if (request.path.startsWith('/files/')) return sendFile(request, response)
    if (request.headers.authorization !== `Bearer ${key}` || state.fault === 'unauthorized')
      return sendError(response, 401, 'invalid_api_key')
    const isEdit = request.path === '/v1/images/edits'
    if (!isEdit && request.path !== '/v1/images/generations') return sendError(response, 404, 'unknown_url')

    const fields = isEdit ? Object.fromEntries(await request.form()) : request.json()
    const unknown = flavour.fields && Object.keys(fields).find((name) => !flavour.fields?.includes(name))
    if (unknown) return sendError(response, 400, 'unknown_parameter')
    if (isEdit && !(fields.image instanceof Blob)) return sendError(response, 400, 'missing_required_parameter')
    if (fields.mask !== undefined && !(fields.mask instanceof Blob)) return sendError(response, 400, 'invalid_value')
    if (refuse(state.fault, response)) return

    running++
    try {
      await answer({ fields, isEdit, fault: state.fault, response, flavour, origin: fake.url })
    } finally {
      running--
    }
  })
  return Object.assign(state, {
    url: `${fake.url}/v1`,
    requests: fake.requests,
    running: () => running,
    connections: fake.connections,
    [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
  })
}

const sendError = (response: ServerResponse, status: number, code: string, headers = {}) =>
  sendJson(
    response,
    status,
    { error: { message: `Refused: ${code}`, type: 'image_generation_user_error', param: null, code } },
    headers,
  )

function refuse(fault: FakeFault | undefined, response: ServerResponse): boolean {
  if (fault === 'busy') sendError(response, 429, 'rate_limit_exceeded', { 'retry-after': '7' })
  else if (fault === 'down') sendError(response, 500, 'server_error')
  else if (fault === 'blocked') sendError(response, 400, 'moderation_blocked')
  else if (fault === 'invalid') sendError(response, 400, 'invalid_value')
  else return false
  return true
}

interface Answering {
  fields: Record<string, unknown>
  isEdit: boolean
  fault: FakeFault | undefined
  response: ServerResponse
  flavour: OpenAiFlavour
  origin: string
}

async function answer({ fields, isEdit, fault, response, flavour, origin }: Answering) {
  const [width = 0, height = 0] = String(fields.size).split('x').map(Number)
  // No two pictures are the same: the API takes no seed.
  const seed = Math.floor(Math.random() * 1_000)
  const file = async (share: number) => {
    const picture = await fakePicture({ width, height, seed }, share)
    return (fault === 'halfImage' && share === 1 ? halfOf(picture) : picture).toString('base64')
  }
  if (String(fields.stream) === 'true') {
    const partials = Number(fields.partial_images)
    return stream({ prefix: isEdit ? 'image_edit' : 'image_generation', partials, file, fault, response })
  }
  if (fault === 'stall') return untilGone(response)
  await pace(fault)
  if (fault === 'reset') return response.destroy()
  if (fault === 'garbage') return response.writeHead(200, { 'content-type': 'application/json' }).end('<html>')
  const url = `${flavour.fileOrigin ?? origin}/files/${width}x${height}/${seed}`
  const data = flavour.hasUrls && fields.response_format !== 'b64_json' ? { url } : { b64_json: await file(1) }
  sendJson(response, 200, { created: 1_700_000_000, data: [data] })
}

interface Streaming {
  prefix: string
  partials: number
  file(share: number): Promise<string>
  fault: FakeFault | undefined
  response: ServerResponse
}

async function stream({ prefix, partials, file, fault, response }: Streaming) {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
  const send = (type: string, content: object) =>
    response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...content })}\n\n`)
  for (let index = 0; index < partials; index++) {
    await pace(fault)
    send(`${prefix}.partial_image`, { b64_json: await file((index + 1) / (partials + 1)), partial_image_index: index })
    if (fault === 'stall') return untilGone(response)
    if (fault === 'reset') return response.destroy()
    if (fault === 'garbage') return response.end('data: <html>\n\n')
  }
  await pace(fault)
  const usage = { input_tokens: 10, output_tokens: 1_056, total_tokens: 1_066 }
  send(`${prefix}.completed`, { b64_json: await file(1), usage })
  response.end()
}

async function sendFile({ path }: FakeRequest, response: ServerResponse) {
  const [, width, height, seed] = /(\d+)x(\d+)\/(\d+)$/.exec(path) ?? []
  const picture = await fakePicture({ width: Number(width), height: Number(height), seed: Number(seed) })
  response.writeHead(200, { 'content-type': 'image/png' }).end(picture)
}
