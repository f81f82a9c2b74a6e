import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '../../platform/log.ts'
import { makeNextExport, sweepExports } from './domain/data-export.ts'
import type { ExportPorts } from './domain/export-ports.ts'

/** Milliseconds between two looks at an empty queue; one costs two index look-ups. */
const INTERVAL = 500

/** Makes archives, one after the other, and erases those whose time is over. Several services may work on one queue. */
export function startExporter(ports: ExportPorts, log: Log): AsyncDisposable {
  const stopping = new AbortController()
  const { signal } = stopping

  async function makeAll() {
    while (!signal.aborted) {
      const job = await makeNextExport(ports)
      if (!job) return
      const { id, status, attempts, bytes } = job
      log.info({ exportId: id, status, attempts, bytes }, 'export-handled')
    }
  }
  async function run() {
    while (!signal.aborted) {
      await makeAll().catch((error) => log.error({ error }, 'exporting-failed'))
      await sweepExports(ports).catch((error) => log.error({ error }, 'export-sweep-failed'))
      await delay(INTERVAL, undefined, { signal }).catch(() => {})
    }
  }
  const running = run()

  return {
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await running
    },
  }
}
