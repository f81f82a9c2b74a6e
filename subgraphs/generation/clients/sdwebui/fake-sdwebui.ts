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

interface Task {
  id: string
  isActive: boolean
  progress: number
  isInterrupted: boolean
  width: number
  height: number
  seed: number
}

export interface FakeSdWebUi extends Fake {
  /** Ids of tasks in the order in which they were interrupted. */
  readonly interrupted: string[]
}

/** The WebUI's API as far as it is used: one task at a time, the others wait; interrupting stops whichever is drawn. */
export async function startFakeSdWebUi(login?: { name: string; password: string }): Promise<FakeSdWebUi> {
  const state = { fault: undefined as FakeFault | undefined, interrupted: [] as string[] }
  const tasks: Task[] = []
  const basic = login && `Basic ${Buffer.from(`${login.name}:${login.password}`).toString('base64')}`

  const fake = await startFakeServer(async (request, response) => {
    if ((basic && request.headers.authorization !== basic) || state.fault === 'unauthorized')
      return sendJson(response, 401, { detail: 'Not authenticated' })
    switch (request.path) {
      case '/sdapi/v1/txt2img':
      case '/sdapi/v1/img2img':
        return draw(request, response)
      case '/internal/progress':
        return tellProgress(request, response)
      case '/sdapi/v1/interrupt': {
        const active = tasks.find(({ isActive }) => isActive)
        if (active) {
          active.isInterrupted = true
          state.interrupted.push(active.id)
        }
        return sendJson(response, 200, {})
      }
      default:
        return sendJson(response, 404, { detail: 'Not Found' })
    }
  })

  async function draw(request: FakeRequest, response: ServerResponse) {
    const { force_task_id, width, height, seed, steps, init_images } = request.json()
    const { fault } = state
    if (request.path.endsWith('img2img') && !Array.isArray(init_images))
      return sendJson(response, 404, { detail: 'Init image not found' })
    if (refuse(fault, response)) return
    const task: Task = {
      id: String(force_task_id),
      isActive: false,
      progress: 0,
      isInterrupted: false,
      width: Number(width),
      height: Number(height),
      seed: Number(seed),
    }
    tasks.push(task)
    try {
      while (tasks[0] !== task) await pace(undefined)
      task.isActive = true
      if (fault === 'stall') return await untilGone(response)
      for (let step = 1; step <= Number(steps) && !task.isInterrupted; step++) {
        await pace(fault)
        task.progress = step / Number(steps)
        if (fault === 'reset') return response.destroy()
      }
      await sendPicture(task, fault, response)
    } finally {
      tasks.splice(tasks.indexOf(task), 1)
    }
  }

  async function tellProgress(request: FakeRequest, response: ServerResponse) {
    const { id_task, id_live_preview } = request.json()
    const task = tasks.find(({ id }) => id === id_task)
    const number = task ? Math.round(task.progress * 100) : -1
    const isNew = task && task.progress > 0 && number !== id_live_preview
    const preview = isNew ? (await fakePicture(task, task.progress * 0.9)).toString('base64') : null
    sendJson(response, 200, {
      active: task?.isActive ?? false,
      queued: task ? !task.isActive : false,
      completed: task === undefined,
      progress: task?.isActive ? task.progress : null,
      eta: null,
      live_preview: preview && `data:image/png;base64,${preview}`,
      id_live_preview: isNew ? number : id_live_preview,
      textinfo: null,
    })
  }

  return Object.assign(state, {
    url: fake.url,
    requests: fake.requests,
    running: () => tasks.length,
    connections: fake.connections,
    [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
  })
}

function refuse(fault: FakeFault | undefined, response: ServerResponse): boolean {
  if (fault === 'busy') sendJson(response, 429, { detail: 'Too many requests' }, { 'retry-after': '7' })
  else if (fault === 'down')
    sendJson(response, 500, { error: 'OutOfMemoryError', detail: '', body: '', errors: 'CUDA' })
  else if (fault === 'invalid') sendJson(response, 422, { detail: [{ loc: ['body', 'steps'], msg: 'not valid' }] })
  else return false
  return true
}

async function sendPicture(task: Task, fault: FakeFault | undefined, response: ServerResponse) {
  if (fault === 'garbage') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')
  const picture = await fakePicture(task)
  const image = (fault === 'halfImage' ? halfOf(picture) : picture).toString('base64')
  sendJson(response, 200, { images: [image], parameters: {}, info: JSON.stringify({ seed: task.seed }) })
}
