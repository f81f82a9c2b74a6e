import type { ServerResponse } from 'node:http'
import {
  type Fake,
  type FakeFault,
  fakePicture,
  halfOf,
  pace,
  sendJson,
  startFakeServer,
  untilGone,
} from '../outbound/fake-server.ts'
import { shapes } from './stability-models.ts'

/** Stability's text-to-image and image-to-image requests, with their errors. */
export async function startFakeStability(key: string): Promise<Fake> {
  const state: Pick<Fake, 'fault'> = { fault: undefined }
  let running = 0

  const fake = await startFakeServer(async (request, response) => {
    if (request.headers.authorization !== `Bearer ${key}` || state.fault === 'unauthorized')
      return sendError(response, 401, 'unauthorized')
    if (!/^\/v2beta\/stable-image\/generate\/(core|ultra|sd3)$/.test(request.path))
      return sendError(response, 404, 'not_found')
    if (!request.headers['content-type']?.startsWith('multipart/form-data'))
      return sendError(response, 400, 'bad_request')
    const form = await request.form()
    if (form.get('mode') === 'image-to-image' && !(form.get('image') instanceof Blob))
      return sendError(response, 400, 'bad_request')
    if (refuse(state.fault, response)) return

    running++
    try {
      await answer(form, state.fault, response)
    } finally {
      running--
    }
  })
  return Object.assign(state, {
    url: fake.url,
    requests: fake.requests,
    running: () => running,
    connections: fake.connections,
    [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
  })
}

const sendError = (response: ServerResponse, status: number, name: string, headers = {}) =>
  sendJson(response, status, { id: 'a1b2', name, errors: [`Refused: ${name}`] }, headers)

function refuse(fault: FakeFault | undefined, response: ServerResponse): boolean {
  if (fault === 'busy') sendError(response, 429, 'rate_limit_exceeded', { 'retry-after': '7' })
  else if (fault === 'down') sendError(response, 500, 'internal_error')
  else if (fault === 'blocked') sendError(response, 403, 'content_moderation')
  else if (fault === 'invalid') sendError(response, 400, 'bad_request')
  else return false
  return true
}

async function answer(form: FormData, fault: FakeFault | undefined, response: ServerResponse) {
  if (fault === 'stall') return untilGone(response)
  for (let step = 0; step < 3; step++) await pace(fault)
  if (fault === 'reset') return response.destroy()
  if (fault === 'garbage') return response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')
  const seed = Number(form.get('seed'))
  const size = Object.entries(shapes).find(([, shape]) => shape === form.get('aspect_ratio'))?.[0] ?? '1024x1024'
  const [width = 0, height = 0] = size.split('x').map(Number)
  const picture = await fakePicture({ width, height, seed })
  response
    .writeHead(200, { 'content-type': 'image/png', seed: String(seed), 'finish-reason': 'SUCCESS' })
    .end(fault === 'halfImage' ? halfOf(picture) : picture)
}
