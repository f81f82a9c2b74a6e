import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import {
  type Fake,
  type FakeFault,
  fakePicture,
  halfOf,
  pace,
  sendJson,
  startFakeServer,
} from '../outbound/fake-server.ts'

interface Prediction {
  id: string
  status: 'starting' | 'processing' | 'succeeded' | 'failed' | 'canceled'
  input: Record<string, unknown>
  logs: string
  output: string[] | null
  error: string | null
}

export interface FakeReplicate extends Fake {
  /** Ids of predictions in the order in which they were canceled. */
  readonly canceled: string[]
  /** How often the next questions about a prediction are answered by a broken connection. */
  lostAnswers: number
  /** `Authorization` headers that came with requests for files. */
  readonly fileTokens: (string | undefined)[]
}

/** Shapes by name, in small: what is drawn here is enlarged anyway. */
const sizes: Record<string, { width: number; height: number }> = {
  '1:1': { width: 64, height: 64 },
  '3:2': { width: 96, height: 64 },
  '2:3': { width: 64, height: 96 },
}

/** Predictions of Replicate and their files. */
export async function startFakeReplicate(token: string, { fileOrigin = '' } = {}): Promise<FakeReplicate> {
  const state = {
    fault: undefined as FakeFault | undefined,
    canceled: [] as string[],
    lostAnswers: 0,
    fileTokens: [] as (string | undefined)[],
  }
  const predictions = new Map<string, Prediction>()
  const files = new Map<string, Buffer>()
  const isRunning = ({ status }: Prediction) => status === 'starting' || status === 'processing'

  const fake = await startFakeServer(async ({ method, path, headers, json }, response) => {
    const file = files.get(path)
    if (file) {
      state.fileTokens.push(headers.authorization)
      return response.writeHead(200, { 'content-type': 'image/png' }).end(file)
    }
    if (headers.authorization !== `Bearer ${token}` || state.fault === 'unauthorized')
      return sendProblem(response, 401, 'Unauthenticated')
    if (method === 'POST' && /^\/v1\/models\/[\w-]+\/[\w-]+\/predictions$/.test(path)) {
      if (state.fault === 'reset') return response.destroy()
      if (refuse(state.fault, response)) return
      const prediction = begin(json().input as Record<string, unknown>)
      void work(prediction, state.fault)
      return sendJson(response, 201, describe(prediction))
    }
    const [, id = '', verb] = /^\/v1\/predictions\/([\w-]+)(\/cancel)?$/.exec(path) ?? []
    const prediction = predictions.get(id)
    if (!prediction) return sendProblem(response, 404, 'Not found')
    if (verb) {
      if (isRunning(prediction)) {
        prediction.status = 'canceled'
        state.canceled.push(id)
      }
    } else if (state.lostAnswers > 0) {
      state.lostAnswers--
      return response.destroy()
    }
    if (state.fault === 'garbage') return response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')
    sendJson(response, 200, describe(prediction))
  })

  function begin(input: Record<string, unknown>): Prediction {
    const prediction: Prediction = { id: randomUUID(), status: 'starting', input, logs: '', output: null, error: null }
    predictions.set(prediction.id, prediction)
    return prediction
  }

  async function work(prediction: Prediction, fault: FakeFault | undefined) {
    const { input } = prediction
    const steps = Number(input.num_inference_steps)
    await pace(fault)
    if (isRunning(prediction)) prediction.status = 'processing'
    if (fault === 'stall') return
    for (let step = 1; step <= steps && isRunning(prediction); step++) {
      await pace(fault)
      await pace(fault)
      prediction.logs += `\r ${Math.round((100 * step) / steps)}%|###      | ${step}/${steps}`
    }
    if (!isRunning(prediction)) return
    if (fault === 'blocked' || fault === 'crash') {
      prediction.status = 'failed'
      prediction.error =
        fault === 'blocked' ? 'NSFW content detected. Try running it again, or try a different prompt.' : 'CUDA error'
      return
    }
    const size = sizes[String(input.aspect_ratio)] ?? { width: 64, height: 64 }
    const picture = await fakePicture({ ...size, seed: Number(input.seed) })
    const path = `/files/${prediction.id}.png`
    files.set(path, fault === 'halfImage' ? halfOf(picture) : picture)
    prediction.output = [`${fileOrigin || fake.url}${path}`]
    prediction.status = 'succeeded'
  }

  const describe = (prediction: Prediction) => ({
    ...prediction,
    urls: {
      get: `${fake.url}/v1/predictions/${prediction.id}`,
      cancel: `${fake.url}/v1/predictions/${prediction.id}/cancel`,
    },
  })

  return Object.assign(state, {
    url: `${fake.url}/v1`,
    requests: fake.requests,
    running: () => [...predictions.values()].filter(isRunning).length,
    connections: fake.connections,
    [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
  })
}

const sendProblem = (response: ServerResponse, status: number, title: string, headers = {}) =>
  sendJson(response, status, { title, detail: title, status }, headers)

function refuse(fault: FakeFault | undefined, response: ServerResponse): boolean {
  if (fault === 'busy') sendProblem(response, 429, 'Too many requests', { 'retry-after': '7' })
  else if (fault === 'down') sendProblem(response, 500, 'Internal server error')
  else if (fault === 'invalid') sendProblem(response, 422, 'Input validation failed')
  else return false
  return true
}
