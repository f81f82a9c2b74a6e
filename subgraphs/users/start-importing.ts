import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { openChangeSignals } from '../../platform/change-signals.ts'
import type { Log } from '../../platform/log.ts'
import type { ServiceClient } from '../../platform/service-client.ts'
import { openArrivalFolder } from './clients/archive/arrival-folder.ts'
import { createBringer } from './clients/bring-records.ts'
import type { Config } from './config.ts'
import { makeNextImport, sweepImports } from './domain/data-import.ts'
import type { ImportPorts } from './domain/import-ports.ts'
import type { Ports } from './domain/ports.ts'
import { openImports } from './store/import-store.ts'
import type { Records } from './store/records.ts'

/** Milliseconds between two looks at an empty queue; one costs two index look-ups. */
const INTERVAL = 500

/** Starts everything that has to do with archives that people bring along: for the resolvers, and for the route that takes them in. */
export async function startImporting(
  { exportsDir, importMaxBytes }: Config,
  { ports, records, generation, log }: { ports: Ports; records: Records; generation: ServiceClient; log: Log },
) {
  await using starting = new AsyncDisposableStack()
  const arrivals = await openArrivalFolder(join(exportsDir, 'imports'), importMaxBytes)
  const importPorts: ImportPorts = {
    ...ports,
    ...createBringer(generation),
    imports: openImports(records),
    arrivals,
    maxArchive: importMaxBytes,
    report: (event, fields) => log.warn(fields, event),
  }
  starting.use(startImporter(importPorts, log))
  const changes = starting.use(
    openChangeSignals(records.DataImports.collection, {
      keysOf: (change) => ('documentKey' in change ? [String(change.documentKey._id)] : []),
      log,
    }),
  )
  const running = starting.move()
  return { ports: importPorts, changes, [Symbol.asyncDispose]: () => running.disposeAsync() }
}

/** Takes archives up, one after the other, and erases what nobody waits for any more. Several services may work on one queue. */
function startImporter(ports: ImportPorts, log: Log): AsyncDisposable {
  const stopping = new AbortController()
  const { signal } = stopping

  async function takeAll() {
    while (!signal.aborted) {
      const job = await makeNextImport(ports)
      if (!job) return
      const { id, status, attempts, generations, fault } = job
      log.info({ importId: id, status, attempts, generations, fault }, 'import-handled')
    }
  }
  async function run() {
    while (!signal.aborted) {
      await takeAll().catch((error) => log.error({ error }, 'importing-failed'))
      await sweepImports(ports).catch((error) => log.error({ error }, 'import-sweep-failed'))
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
