import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import {
  type Fake,
  type FakeFault,
  type FakeRequest,
  fakePicture,
  halfOf,
  pace,
  sendJson,
  startFakeServer,
} from '../outbound/fake-server.ts'
import { type PromptGraph, RESULT } from './prompt-graph.ts'

interface Prompt {
  id: string
  clientId: string
  graph: PromptGraph
  fault: FakeFault | undefined
  isInterrupted: boolean
}

export interface ComfyUiFlavour {
  /** A server of 2023: no `execution_success`, previews without metadata, interrupts whatever runs. */
  isOld?: boolean
}

export interface FakeComfyUi extends Fake {
  /** Ids of prompts that were interrupted. */
  readonly interrupted: string[]
  /** Ids that the server still has in its history. */
  history(): string[]
}

/** ComfyUI's queue, events and files as far as they are used; it draws one prompt at a time. */
export async function startFakeComfyUi({ isOld = false }: ComfyUiFlavour = {}): Promise<FakeComfyUi> {
  const state = { fault: undefined as FakeFault | undefined, interrupted: [] as string[] }
  const queue: Prompt[] = []
  const sockets = new Map<string, WebSocket>()
  const pictures = new Map<string, Buffer>()
  const done = new Map<string, Prompt>()

  const fake = await startFakeServer(async (request, response) => {
    if (state.fault === 'unauthorized') return sendJson(response, 401, {})
    const [path = '', id = ''] = request.path.replace(/\?.*/, '').split(/(?<=^\/history)\//)
    if (request.method === 'POST') return change(path, request, response)
    if (path === '/queue')
      return sendJson(response, 200, {
        queue_running: queue.slice(0, 1).map((one) => [1, one.id, one.graph, {}, [RESULT]]),
        queue_pending: queue.slice(1).map((one) => [2, one.id, one.graph, {}, [RESULT]]),
      })
    if (path === '/history') return sendJson(response, 200, historyOf(id))
    if (path === '/view') {
      const picture = pictures.get(new URLSearchParams(request.path.split('?')[1]).get('filename') ?? '')
      return picture
        ? response.writeHead(200, { 'content-type': 'image/png' }).end(picture)
        : sendJson(response, 404, {})
    }
    return sendJson(response, 404, {})
  })
  const socketServer = new WebSocketServer({
    server: fake.server,
    path: '/ws',
    verifyClient: () => state.fault !== 'unauthorized',
  })
  socketServer.on('connection', (socket, { url = '', headers }) => {
    // As the original does for pages of other origins.
    if (headers.origin) return socket.close(1008)
    const clientId = new URLSearchParams(url.split('?')[1]).get('clientId') ?? ''
    sockets.set(clientId, socket)
    socket.send(
      JSON.stringify({ type: 'status', data: { status: { exec_info: { queue_remaining: 0 } }, sid: clientId } }),
    )
  })

  const tell = ({ clientId, id }: Prompt, type: string, data: object) =>
    sockets.get(clientId)?.send(JSON.stringify({ type, data: { ...data, prompt_id: id } }))

  async function change(path: string, request: FakeRequest, response: ServerResponse) {
    if (path === '/upload/image') {
      const image = (await request.form()).get('image') as File
      return sendJson(response, 200, { name: image.name, subfolder: '', type: 'temp' })
    }
    const { prompt, client_id, prompt_id, delete: deleted = [] } = request.json()
    const dropped = deleted as string[]
    switch (path) {
      case '/prompt': {
        if (refuse(state.fault, response)) return
        const graph = prompt as PromptGraph
        const accepted = {
          id: randomUUID(),
          clientId: String(client_id),
          graph,
          fault: state.fault,
          isInterrupted: false,
        }
        queue.push(accepted)
        void work(accepted)
        return sendJson(response, 200, { prompt_id: accepted.id, number: 1, node_errors: {} })
      }
      case '/queue':
        for (const one of queue.slice(1)) if (dropped.includes(one.id)) queue.splice(queue.indexOf(one), 1)
        return response.writeHead(200).end()
      case '/history':
        for (const id of dropped) done.delete(id)
        return response.writeHead(200).end()
      case '/interrupt': {
        const [running] = queue
        if (running && (isOld || running.id === prompt_id)) {
          running.isInterrupted = true
          state.interrupted.push(running.id)
        }
        return response.writeHead(200).end()
      }
      default:
        return sendJson(response, 404, {})
    }
  }

  async function work(prompt: Prompt) {
    while (queue[0] !== prompt) {
      if (!queue.includes(prompt)) return
      await pace(undefined)
    }
    try {
      await execute(prompt)
    } finally {
      queue.splice(queue.indexOf(prompt), 1)
    }
  }

  async function execute(prompt: Prompt) {
    const { fault, id, graph } = prompt
    const steps = Number(graph.sampler?.inputs.steps)
    const seed = Number(graph.sampler?.inputs.seed)
    const size = {
      width: Number(graph.start?.inputs.width ?? 96),
      height: Number(graph.start?.inputs.height ?? 64),
      seed,
    }
    tell(prompt, 'execution_start', { timestamp: 0 })
    tell(prompt, 'executing', { node: 'sampler' })
    while (fault === 'stall' && !prompt.isInterrupted) await pace(undefined)
    if (fault === 'garbage') sockets.get(prompt.clientId)?.send('<html>')
    for (let step = 1; step <= steps && !prompt.isInterrupted; step++) {
      await pace(fault)
      if (fault === 'reset') return sockets.get(prompt.clientId)?.terminate()
      sendPreview(prompt, await fakePicture(size, (step / steps) * 0.9))
      tell(prompt, 'progress', { value: step, max: steps, node: 'sampler' })
    }
    if (fault === 'crash')
      return tell(prompt, 'execution_error', {
        node_id: 'sampler',
        exception_type: 'torch.cuda.OutOfMemoryError',
        exception_message: String(graph.wanted?.inputs.text),
        traceback: [],
      })
    if (prompt.isInterrupted) return tell(prompt, 'execution_interrupted', { node_id: 'sampler', executed: [] })
    const picture = await fakePicture(size)
    pictures.set(`${id}.png`, fault === 'halfImage' ? halfOf(picture) : picture)
    done.set(id, prompt)
    tell(prompt, 'executed', {
      node: RESULT,
      output: { images: [{ filename: `${id}.png`, subfolder: '', type: 'temp' }] },
    })
    if (!isOld) tell(prompt, 'execution_success', {})
    tell(prompt, 'executing', { node: null })
  }

  function sendPreview({ clientId, id }: Prompt, picture: Buffer) {
    const head = (...numbers: number[]) => Buffer.from(new Uint32Array(numbers).buffer).swap32()
    const metadata = Buffer.from(JSON.stringify({ prompt_id: id, node_id: 'sampler', image_type: 'image/png' }))
    const frame = isOld ? [head(1, 2), picture] : [head(4, metadata.length), metadata, picture]
    sockets.get(clientId)?.send(Buffer.concat(frame))
  }

  function historyOf(id: string) {
    const prompt = done.get(id)
    if (!prompt) return {}
    if (prompt.fault === 'garbage') return { [id]: '<html>' }
    return { [id]: { outputs: { [RESULT]: { images: [{ filename: `${id}.png`, subfolder: '', type: 'temp' }] } } } }
  }

  return Object.assign(state, {
    url: fake.url,
    requests: fake.requests,
    running: () => queue.length,
    connections: fake.connections,
    history: () => [...done.keys()],
    async [Symbol.asyncDispose]() {
      for (const prompt of queue) prompt.isInterrupted = true
      for (const client of socketServer.clients) client.terminate()
      socketServer.close()
      await fake[Symbol.asyncDispose]()
    },
  })
}

function refuse(fault: FakeFault | undefined, response: ServerResponse): boolean {
  if (fault === 'busy') sendJson(response, 429, {}, { 'retry-after': '7' })
  else if (fault === 'down') sendJson(response, 500, {})
  else if (fault === 'invalid')
    sendJson(response, 400, {
      error: { type: 'prompt_outputs_failed_validation', message: 'Refused', details: '', extra_info: {} },
      node_errors: { checkpoint: { errors: [], dependent_outputs: [RESULT], class_type: 'CheckpointLoaderSimple' } },
    })
  else return false
  return true
}
