import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Reencode } from '../../domain/ports.ts'
import { createTurnstile } from '../embedded-model/turnstile.ts'
import { looksLikePicture } from '../sniff-picture.ts'

type Answer = Awaited<ReturnType<Reencode>>

/** Longest time for one file, in milliseconds; a busy machine takes some times what an idle one does. */
const MAX_TIME = 10_000
const never = new AbortController().signal

/**
 * Encodes uploaded files anew, each in a process of its own and one at a time, so that whatever is sent costs one picture's memory. A
 * file that takes too long is refused, like one that ends the process.
 *
 * @param maxTime milliseconds
 */
export function createReencode(maxTime = MAX_TIME): Reencode {
  const enter = createTurnstile()

  return async (file, options) => {
    if (!looksLikePicture(file)) return { kind: 'refused', reason: 'NOT_A_PICTURE' }
    using _turn = await enter(never)
    const child = fork(fileURLToPath(new URL('reencode-process.ts', import.meta.url)), {
      env: {},
      execArgv: ['--max-old-space-size=64'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    try {
      return await ask(child, [file, options], AbortSignal.timeout(maxTime))
    } finally {
      child.kill('SIGKILL')
    }
  }
}

async function ask(child: ChildProcess, asked: Parameters<Reencode>, signal: AbortSignal): Promise<Answer> {
  const answered = once(child, 'message', { signal })
  const ended = once(child, 'exit', { signal }).then(() => undefined)
  // Heard by the race as long as that lasts; afterwards neither must count as unhandled.
  answered.catch(() => {})
  ended.catch(() => {})
  child.send(asked)
  try {
    const first = await Promise.race([answered, ended])
    return first ? (first[0] as Answer) : { kind: 'refused', reason: 'DAMAGED' }
  } catch (error) {
    if (signal.aborted) return { kind: 'refused', reason: 'TOO_SLOW' }
    throw error
  }
}
