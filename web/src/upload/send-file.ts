/** Where a file's bytes go, as `createUpload` answers it. */
export interface Target {
  url: string
  method: string
  headers: readonly { name: string; value: string }[]
}

/** Bytes of one request: what a lost connection costs at most. */
const CHUNK = 512 * 1024
/** Attempts without any progress before it is given up. */
const ATTEMPTS = 6

class Refused extends Error {
  override name = 'Refused'
}

/**
 * Sends a file in chunks. After a connection was lost it asks how much has arrived and goes on behind that.
 *
 * @param onProgress is told the share that has arrived, 0 to 1
 * @param pause waits before the attempt of that number
 * @throws what went wrong last, when nothing gets through any more or the address does not take the file; the signal's reason
 */
export async function sendFile(
  file: Blob,
  target: Target,
  { onProgress, signal, pause, resume }: Options,
): Promise<void> {
  let offset = 0
  let attempt = 0
  while (offset < file.size) {
    try {
      if (attempt > 0 || (resume && offset === 0))
        offset = offsetIn(await fetch(target.url, { method: 'HEAD', credentials: 'omit', signal }))
      if (offset < file.size) offset = offsetIn(await sendChunk(file, target, offset, signal))
      attempt = 0
      onProgress(offset / file.size)
    } catch (error) {
      signal.throwIfAborted()
      attempt++
      if (error instanceof Refused || attempt === ATTEMPTS) throw error
      await pause(attempt)
    }
  }
}

interface Options {
  onProgress: (share: number) => void
  signal: AbortSignal
  pause: (attempt: number) => Promise<void>
  /** Whether some of it may have arrived before. */
  resume?: boolean
}

/** Half-seconds that double from one attempt to the next. */
export const pause = (attempt: number) => new Promise<void>((resolve) => setTimeout(resolve, 500 * 2 ** attempt))

function sendChunk(file: Blob, { url, method, headers }: Target, offset: number, signal: AbortSignal) {
  return fetch(url, {
    method,
    headers: {
      ...Object.fromEntries(headers.map(({ name, value }) => [name, value])),
      'Upload-Offset': String(offset),
    },
    body: file.slice(offset, offset + CHUNK),
    credentials: 'omit',
    signal,
  })
}

/** How much has arrived. A conflict (409) is asked about again; what else the address refuses it refuses for good. */
function offsetIn({ ok, status, headers }: Response): number {
  const offset = Number(headers.get('Upload-Offset') ?? Number.NaN)
  if (ok && Number.isInteger(offset)) return offset
  if (status >= 400 && status < 500 && status !== 409 && status !== 429) throw new Refused(`Refused with ${status}`)
  throw new Error(`Answered ${status}`)
}
