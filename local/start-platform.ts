import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Env } from '../platform/env.ts'
import { statusLine } from './console-lines.ts'
import { lockDataDir } from './data-lock.ts'
import { chooseFreePorts, isFree } from './free-ports.ts'
import {
  type MongoChoice,
  type PlatformPlan,
  type Ports,
  type ProcessPlan,
  planPlatform,
  portNames,
} from './launch-plan.ts'
import { openProcessGroup, type ProcessGroup } from './process-group.ts'
import { untilReady } from './readiness.ts'
import { loadSecrets } from './secrets.ts'

/** How long everything may take to become ready, in milliseconds. */
const START_LIMIT = 60_000

/** How long the gateway of a launcher that was killed may take to go, in milliseconds. */
const ORPHAN_LIMIT = 3_000

export interface PlatformOptions {
  /** What the processes may know of it: see `planPlatform`. */
  env: Env
  /** Everything that outlives the platform; created if need be. */
  dataDir: string
  /** Address that the gateway listens on. */
  host?: string
  /** Public port; 0 for a free one. */
  port?: number
  mongo: MongoChoice
  /** The client that the gateway serves, built while the services start. */
  web?: { dir: string; build: () => Promise<unknown> }
  /** Gets lines for a person to read. */
  report?: (line: string) => void
  /** Gives up starting. */
  signal?: AbortSignal
}

export interface Platform extends AsyncDisposable, Pick<ProcessGroup, 'processes' | 'failure'> {
  /** Public address, without a trailing slash. */
  url: string
  /** Page that shows what was sent; undefined where mail goes to a server elsewhere. */
  mailUrl: string | undefined
  /** Where each process listens that is behind the gateway. */
  ports: Ports
}

/**
 * Runs the whole platform as separate processes of this machine, by the programs that a real deployment runs, and
 * resolves once all of it is ready. Where that fails nothing is left running.
 *
 * @throws Error in words for the person at the console
 */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { host = '127.0.0.1', port = 0, report = () => {} } = options
  const dataDir = resolve(options.dataDir)

  await using cleanup = new AsyncDisposableStack()
  const lock = cleanup.use(lockDataDir(dataDir))
  const ports = await choosePorts(host, port, lock.previousEndedAbruptly ? ORPHAN_LIMIT : 0)
  const secrets = loadSecrets(dataDir)
  const plan = planPlatform({ ...options, host, dataDir, ports, secrets, webDir: options.web?.dir })
  cleanup.defer(publishMongoUri(plan, dataDir))
  const group = cleanup.use(openProcessGroup(join(dataDir, 'logs'), report))
  await bringUp(plan, group, options)

  const running = cleanup.move()
  return {
    url: plan.url,
    mailUrl: plan.mailUrl,
    ports,
    processes: group.processes,
    failure: group.failure,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

/** Holds the connection string of the database that runs here, for commands that work on it, as long as it runs. */
export const mongoUriFile = (dataDir: string): string => join(dataDir, 'mongodb-uri')

/** @returns what takes it back */
function publishMongoUri({ services }: PlatformPlan, dataDir: string): () => void {
  const uri = services.find(({ name }) => name === 'users')?.env.MONGODB_URI
  if (uri !== undefined) writeFileSync(mongoUriFile(dataDir), uri, { mode: 0o600 })
  return () => rmSync(mongoUriFile(dataDir), { force: true })
}

async function bringUp({ services, gateway }: PlatformPlan, group: ProcessGroup, options: PlatformOptions) {
  const startedAt = performance.now()
  const waitingFor = new Set<string>()
  const giveUp = new AbortController()
  const step = async (name: string, work: Promise<unknown>) => {
    waitingFor.add(name)
    await work
    waitingFor.delete(name)
    options.report?.(statusLine(name, `ready after ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`))
  }
  const ready = ({ name, address, healthPath }: ProcessPlan) =>
    step(name, untilReady(address, healthPath, giveUp.signal))

  async function everything() {
    const building = options.web && step('web', options.web.build())
    for (const plan of [...services, gateway]) group.start(plan)
    await Promise.all([...services.map(ready), building])
    await ready(gateway)
  }
  const { promise: givenUp, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    reject(new Error(`After ${START_LIMIT / 1_000} s still not ready: ${[...waitingFor].join(', ')}.`))
  }, START_LIMIT)
  options.signal?.addEventListener('abort', () => reject(options.signal?.reason), { once: true })
  group.failure.then(reject)
  try {
    await Promise.race([everything(), givenUp])
  } finally {
    clearTimeout(timer)
    giveUp.abort()
  }
}

async function choosePorts(host: string, publicPort: number, patience: number): Promise<Ports> {
  if (publicPort !== 0) await requireFree(publicPort, host, patience)
  const free = await chooseFreePorts(portNames.length)
  const ports = Object.fromEntries(portNames.map((name, index) => [name, free[index]])) as Ports
  return publicPort === 0 ? ports : { ...ports, gateway: publicPort }
}

/** @throws Error when the port is still taken after `patience` milliseconds */
async function requireFree(port: number, host: string, patience: number) {
  const deadline = performance.now() + patience
  while (!(await isFree(port, host))) {
    if (performance.now() >= deadline)
      throw new Error(`Port ${port} is taken. Stop what uses it or set PORT to another one.`)
    await delay(50)
  }
}
