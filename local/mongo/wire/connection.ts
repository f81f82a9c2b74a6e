import type { Socket } from 'node:net'
import { frameReply, MAX_MESSAGE_BYTES, messageLength, ProtocolError, parseMessage, type Request } from './message.ts'

interface ConnectionEvents {
  /** Answers a request with the BSON of its reply. Never rejects. */
  readonly answer: (request: Request, connection: Socket) => Promise<Uint8Array>
  readonly onProtocolError: (reason: string) => void
  readonly onClose: (connection: Socket) => void
}

/** Serves one client: requests are answered one after the other, in their order. */
export function serveConnection(socket: Socket, events: ConnectionEvents): void {
  let pending: Buffer[] = []
  let pendingBytes = 0
  let busy = false
  socket.setNoDelay(true)
  socket.on('error', () => socket.destroy())
  socket.on('close', () => events.onClose(socket))
  socket.on('data', (chunk: Buffer) => {
    pending.push(chunk)
    pendingBytes += chunk.length
    // A client that sends without reading its replies waits here, not in our memory.
    if (busy && pendingBytes > MAX_MESSAGE_BYTES) socket.pause()
    if (!busy) void drain()
  })

  async function drain(): Promise<void> {
    busy = true
    try {
      for (let message = next(); message; message = next()) {
        const request = parseMessage(message)
        const reply = await events.answer(request, socket)
        if (request.wantsReply && socket.writable) await write(socket, frameReply(request, reply))
      }
    } catch (error) {
      events.onProtocolError(error instanceof ProtocolError ? error.message : 'unexpected')
      socket.destroy()
    } finally {
      busy = false
      socket.resume()
    }
  }

  /** Takes the next whole message; chunks are joined only once it has arrived. */
  function next(): Buffer | undefined {
    if (socket.destroyed || pendingBytes < 4) return undefined
    if ((pending[0] as Buffer).length < 4) pending = [Buffer.concat(pending)]
    const length = messageLength(pending[0] as Buffer)
    if (length === undefined || pendingBytes < length) return undefined
    const joined = pending.length === 1 ? (pending[0] as Buffer) : Buffer.concat(pending)
    pending = joined.length > length ? [joined.subarray(length)] : []
    pendingBytes -= length
    return joined.subarray(0, length)
  }
}

/** Writes with back-pressure: a client that does not read its replies gets no further ones made. */
async function write(socket: Socket, parts: readonly Buffer[]): Promise<void> {
  socket.cork()
  let flowing = true
  for (const part of parts) flowing = socket.write(part)
  socket.uncork()
  if (flowing) return
  await new Promise<void>((resolve) => {
    const done = () => {
      socket.off('drain', done)
      socket.off('close', done)
      resolve()
    }
    socket.on('drain', done)
    socket.on('close', done)
  })
}
