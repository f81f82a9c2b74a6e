import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import sharp from 'sharp'

/** How a fake misbehaves while it draws. */
export type FakeFault =
  /** Takes its time, and gives a picture in the end. */
  | 'slow'
  /** Takes the request and says nothing more. */
  | 'stall'
  /** Hands over the first half of a picture's file. */
  | 'halfImage'
  /** 429 with `Retry-After: 7`. */
  | 'busy'
  | 'down'
  /** Refuses what the prompt asks for. */
  | 'blocked'
  /** Breaks the connection off after it has begun. */
  | 'reset'
  /** Takes the work on and says that it failed. */
  | 'crash'
  | 'unauthorized'
  /** Refuses a field of the request. */
  | 'invalid'
  /** Answers with something else than its protocol says. */
  | 'garbage'

export interface FakeRequest {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
  json(): Record<string, unknown>
  form(): Promise<FormData>
}

export interface Fake extends AsyncDisposable {
  readonly url: string
  /** How it misbehaves from now on. */
  fault: FakeFault | undefined
  readonly requests: FakeRequest[]
  /** Pictures that it draws now. */
  running(): number
  /** Connections that are open. */
  connections(): number
}

export interface FakeServer extends AsyncDisposable {
  readonly url: string
  readonly server: Server
  readonly requests: FakeRequest[]
  connections(): number
}

/** A real server on a free port; what `handle` throws ends the connection, as a crash would. */
export async function startFakeServer(
  handle: (request: FakeRequest, response: ServerResponse) => Promise<unknown>,
): Promise<FakeServer> {
  const sockets = new Set<Socket>()
  const requests: FakeRequest[] = []
  const server = createServer(async (incoming, response) => {
    try {
      const request = requestOf(incoming, await buffer(incoming))
      requests.push(request)
      await handle(request, response)
    } catch {
      response.destroy()
    }
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    server,
    requests,
    connections: () => sockets.size,
    async [Symbol.asyncDispose]() {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
  }
}

function requestOf(
  { method = '', url = '', headers }: { method?: string; url?: string; headers: IncomingHttpHeaders },
  body: Buffer,
): FakeRequest {
  return {
    method,
    path: url,
    headers,
    body,
    json: () => JSON.parse(body.toString('utf8')),
    form: () => new Response(new Uint8Array(body), { headers: headers as Record<string, string> }).formData(),
  }
}

export function sendJson(response: ServerResponse, status: number, content: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(content))
}

/** Resolves when the client has gone. */
export async function untilGone(response: ServerResponse): Promise<void> {
  if (!response.destroyed) await once(response, 'close')
}

/** Milliseconds; `slow` makes each step of a fake last longer. */
export const pace = (fault: FakeFault | undefined) => delay(fault === 'slow' ? 300 : 5)

/** A picture that depends on nothing but its arguments; `share` of the work done, 0 to 1. */
export function fakePicture(
  { width, height, seed }: { width: number; height: number; seed: number },
  share = 1,
): Promise<Buffer> {
  const background = { r: (seed * 37) % 256, g: Math.round(255 * (1 - share)), b: (seed * 101) % 256 }
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()
}

export const halfOf = (file: Buffer): Buffer => file.subarray(0, Math.floor(file.length / 2))
