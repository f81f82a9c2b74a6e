import { openChangeSignals } from '../../platform/change-signals.ts'
import type { Log } from '../../platform/log.ts'
import type { ServiceClient } from '../../platform/service-client.ts'
import { createPathSigner } from '../../platform/signed-path.ts'
import { openArchiveFolder } from './clients/archive/archive-folder.ts'
import { openDataSources } from './clients/data-sources.ts'
import { openHeldLines } from './clients/held-lines.ts'
import type { Config } from './config.ts'
import { archiveKey } from './credentials/archive-key.ts'
import type { Ports } from './domain/ports.ts'
import { startExporter } from './exporter.ts'
import { openExports } from './store/export-store.ts'
import { openHeld } from './store/held.ts'
import type { Records } from './store/records.ts'

/** Starts everything that has to do with archives of what all services hold: for the resolvers, and for the route that serves them. */
export async function startExporting(
  { exportsDir, tokenSigningKey }: Config,
  {
    ports,
    records,
    services,
    log,
  }: { ports: Ports; records: Records; services: Record<'billing' | 'generation', ServiceClient>; log: Log },
) {
  await using starting = new AsyncDisposableStack()
  const held = openHeld(records)
  const sources = openDataSources(held, services)
  const exports = openExports(records)
  const archives = await openArchiveFolder(exportsDir)
  const report = (event: string, fields: object) => log.warn(fields, event)
  starting.use(startExporter({ ...ports, exports, archives, sources, report }, log))
  const exportChanges = starting.use(
    openChangeSignals(records.DataExports.collection, {
      keysOf: (change) => ('documentKey' in change ? [String(change.documentKey._id)] : []),
      log,
    }),
  )
  const { sign: signPath, verify: verifyPath } = createPathSigner(archiveKey(tokenSigningKey))
  const running = starting.move()
  return {
    services: { exports, sources, heldLines: openHeldLines(held, services), exportChanges, signPath },
    route: { exports, archives, now: ports.now, verifyPath },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}
