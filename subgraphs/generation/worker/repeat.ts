import { setTimeout as delay } from 'node:timers/promises'
import type { Report } from '../domain/ports.ts'

/**
 * Does `task` again and again until `signal` aborts; a failure is written down and the task tried again.
 *
 * @param pause milliseconds between the end of one time and the beginning of the next
 */
export async function repeat(
  task: () => Promise<void>,
  { name, pause, signal, report }: { name: string; pause: number; signal: AbortSignal; report: Report },
): Promise<void> {
  while (!signal.aborted) {
    try {
      await task()
    } catch (error) {
      report('maintenance-failed', { error, task: name })
    }
    await delay(pause, undefined, { signal }).catch(() => {})
  }
}
