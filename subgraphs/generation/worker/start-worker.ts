import { randomBytes } from 'node:crypto'
import fastify from 'fastify'
import { serveHealth } from '../../../platform/health.ts'
import { createLog } from '../../../platform/log.ts'
import type { Service } from '../../../platform/run-service.ts'
import type { RunningServer } from '../../../platform/subgraph-server.ts'
import { encodeImage } from '../clients/encode-image.ts'
import { openProviders } from '../clients/open-providers.ts'
import type { OpenProviders } from '../clients/provider-card.ts'
import { sweepErased } from '../domain/erase-workspace.ts'
import { createSpeedLearning } from '../domain/learn-speed.ts'
import {
  abandonDrafts,
  finishDeletions,
  type MaintenancePorts,
  requeueLost,
  settleOutstanding,
  sweepExpired,
  sweepUploads,
  timeOutQueued,
} from '../domain/maintain.ts'
import { watchProvider } from '../domain/provider-health.ts'
import { type SweepWarningPorts, warnOfSweep } from '../domain/warn-of-sweep.ts'
import { followCancellations, followEvents } from '../store/event-store.ts'
import { openSurroundings } from '../surroundings.ts'
import { announcePlaces } from './announce-places.ts'
import type { WorkerConfig } from './config.ts'
import { type MeasuringPorts, measureSpeed } from './measure-speed.ts'
import { repeat } from './repeat.ts'
import { type JobPorts, runJobs } from './run-jobs.ts'

/** Milliseconds between two rounds of maintenance; an idle round is a handful of look-ups by index. */
const MAINTENANCE = 1_000

/** Draws what is queued and does what time brings, until it is disposed. Any number of workers may run. */
export async function startWorker(
  config: WorkerConfig,
  open: (config: WorkerConfig) => Promise<OpenProviders> = openProviders,
): Promise<RunningServer & Service> {
  const log = createLog('generation-worker', config.logLevel)
  await using starting = new AsyncDisposableStack()

  const { ports, records, healthy } = starting.use(await openSurroundings(config, log))
  let isLoaded = false
  const app = fastify({ logger: false, forceCloseConnections: true })
  serveHealth(app, { mongodb: healthy, model: async () => isLoaded })
  starting.defer(() => app.close())
  const url = await app.listen({ host: config.host, port: config.port })
  log.info({ url }, 'worker-listening')

  const { providers } = starting.use(await open(config))
  isLoaded = true
  for (const { model, version } of providers) log.info({ model: model.id, version }, 'model-loaded')

  const jobPorts: Omit<JobPorts, 'provider'> & MeasuringPorts = {
    ...ports,
    encode: encodeImage,
    elapsed: () => performance.now(),
    learning: createSpeedLearning({ ...ports, newSalt: () => randomBytes(16).toString('hex') }),
    signals: starting.use(followEvents(records, log)),
    cancellations: starting.use(followCancellations(records, log)),
  }
  const [drain, stop] = [new AbortController(), new AbortController()]
  const { signal } = drain
  const until = { draining: signal, stopping: stop.signal }
  const working = Promise.all([
    ...providers.flatMap((one) => {
      const provider = watchProvider(one, ports)
      return Array.from({ length: provider.concurrency }, () => runJobs({ ...jobPorts, provider }, until))
    }),
    announcePlaces(ports, providers, signal),
    ...providers.filter(({ model }) => model.embedded).map((provider) => measureSpeed(jobPorts, provider, signal)),
    maintain(ports, signal),
  ])
  starting.defer(async () => {
    drain.abort()
    const overtime = setTimeout(() => stop.abort(), config.grace)
    await working
    clearTimeout(overtime)
    log.info({}, 'worker-stopped')
  })
  const running = starting.move()
  return { url, grace: config.grace, [Symbol.asyncDispose]: () => running.disposeAsync() }
}

/** Each task in a round of its own: one that waits for billing must not hold up the others. */
async function maintain(
  { tellUsers, ...ports }: MaintenancePorts & SweepWarningPorts & { tellUsers(): Promise<void> },
  signal: AbortSignal,
): Promise<void> {
  const tasks = [
    requeueLost,
    timeOutQueued,
    settleOutstanding,
    abandonDrafts,
    finishDeletions,
    sweepExpired,
    sweepUploads,
    sweepErased,
    warnOfSweep,
    tellUsers,
  ]
  await Promise.all(
    tasks.map((task) =>
      repeat(() => task(ports), { name: task.name, pause: MAINTENANCE, signal, report: ports.report }),
    ),
  )
}
