import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '../../platform/ids.ts'
import { createLog } from '../../platform/log.ts'
import { connectMongo } from '../../platform/mongo.ts'
import { openDiskBucket } from './clients/disk-bucket.ts'
import { embeddedModelCard } from './clients/embedded-model-card.ts'
import { openPictureRegister } from './clients/picture-register.ts'
import type { Generation } from './domain/generation.ts'
import { createSpeedLearning } from './domain/learn-speed.ts'
import { abandonDrafts, requeueLost, settleOutstanding } from './domain/maintain.ts'
import type { Credits, EncodeImage, HoldState, Provider, SweepWarnings } from './domain/ports.ts'
import { takeNext } from './domain/queue.ts'
import type { Request } from './domain/read-request.ts'
import { requestGeneration } from './domain/request-generation.ts'
import { type Run, runGeneration, type StopReason } from './domain/run-generation.ts'
import { openDeletions } from './store/deletion-store.ts'
import { openErasures } from './store/erasure-store.ts'
import { followCancellations, followEvents, openEventLog } from './store/event-store.ts'
import { openGenerations } from './store/generation-store.ts'
import { openPlaces } from './store/place-store.ts'
import { openPresets } from './store/preset-store.ts'
import { openRecords } from './store/records.ts'
import { openSpeeds } from './store/speed-store.ts'
import { openSweepWarnings } from './store/sweep-warnings.ts'
import { openUploads } from './store/upload-store.ts'
import { openWorkLists } from './store/work-lists.ts'

const silent = createLog('test', 'silent')

const digest = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

type Warning = Parameters<SweepWarnings['warn']>[0]
export type Bench = Awaited<ReturnType<typeof openBench>>
export type BenchPorts = Bench['ports']

/** The whole of generation on a real database and a real folder, with billing and the model played by scripts. */
export async function openBench(mongoUri: string) {
  await using opening = new AsyncDisposableStack()
  const mongo = opening.use(await connectMongo({ uri: mongoUri, database: `generation_${newId()}`, log: silent }))
  const folder = await mkdtemp(join(tmpdir(), 'imaginprompt-bucket-'))
  opening.defer(() => rm(folder, { recursive: true, force: true }))
  const records = await openRecords(mongo.connection)
  const clock = { offset: 0 }
  const account = openAccount(100)
  const provider = scriptedProvider()
  const reports: string[] = []
  const now = () => new Date(Date.now() + clock.offset)
  const registerFolder = await mkdtemp(join(tmpdir(), 'imaginprompt-register-'))
  opening.defer(() => rm(registerFolder, { recursive: true, force: true }))
  const speeds = openSpeeds(records)
  const permission = { processing: true, learning: true }
  const warnings: Warning[] = []

  const ports = {
    models: [embeddedModelCard],
    generations: openGenerations(mongo.connection, records),
    uploads: openUploads(records),
    presets: openPresets(records),
    workLists: openWorkLists(records),
    events: openEventLog(records),
    deletions: openDeletions(mongo.connection, records),
    erasures: openErasures(records),
    pictureRegister: openPictureRegister({ folder: registerFolder, days: 90 }, now),
    speeds,
    learning: createSpeedLearning({ now, newSalt: newId, digest, speeds }),
    places: openPlaces(records),
    sweepWarnings: { ...openSweepWarnings(records), warn: async (warning: Warning) => void warnings.push(warning) },
    signals: opening.use(followEvents(records, silent)),
    cancellations: opening.use(followCancellations(records, silent)),
    bucket: await openDiskBucket(folder),
    credits: account.credits,
    provider,
    encode: scriptedEncoding,
    digest,
    report: (event: string) => void reports.push(event),
    permitted: async () => permission,
    newId,
    newSeed: () => 7,
    now,
    elapsed: () => performance.now(),
  }
  const bench = {
    ports,
    records,
    account,
    provider,
    reports,
    /** What people let be done with their data. */
    permission,
    /** What owners were told about pictures that fade. */
    warnings,
    folder,
    registerFolder,
    /** Lets time pass, in milliseconds. */
    advance(duration: number) {
      clock.offset += duration
    },
  }
  const open = opening.move()
  return { ...bench, [Symbol.asyncDispose]: () => open.disposeAsync() }
}

export const ada = { userId: 'ada', workspaceId: 'studio', personal: true, apiKeyId: null }

/** Ada, at home. */
export const asking = { userId: 'ada', apiKeyId: null, userAgent: 'test', ipAddress: '192.0.2.1' }

/** A small request: one image of 256 x 256 in two steps. */
export const lighthouse: Request = { prompt: 'a lighthouse at night', width: 256, steps: 2 }

/** Requests and expects it to be queued. */
export async function queue(ports: BenchPorts, request: Partial<Request> = {}): Promise<Generation> {
  const result = await requestGeneration(ports, ada, { ...lighthouse, ...request })
  if (result.kind !== 'queued') throw new Error(`Not queued: ${JSON.stringify(result)}`)
  return result.generation
}

/** A run that can be stopped. */
export function newRun(): Run {
  const controller = new AbortController()
  return { signal: controller.signal, stop: (reason: StopReason) => controller.abort(reason) }
}

/** Works on the next generation as a worker does, without a lease to renew. */
export async function workOnce(ports: BenchPorts, run = newRun()): Promise<void> {
  const job = await takeNext(ports, ports.provider)
  if (job) await runGeneration(ports, job, run)
}

/** What workers do after a crash, until nothing is left to do. */
export async function recover({ ports, advance }: Bench): Promise<void> {
  advance(60_000)
  await requeueLost(ports)
  await abandonDrafts(ports)
  for (let job = await takeNext(ports, ports.provider); job; job = await takeNext(ports, ports.provider))
    await runGeneration(ports, job, newRun())
  await settleOutstanding(ports)
}

/** Kinds of the events of a generation, which must have no gap. */
export async function kindsOf({ events }: BenchPorts, generation: Generation): Promise<string[]> {
  const log = await events.afterSequence(generation, 0, 1_000)
  const gap = log.findIndex(({ sequence }, index) => sequence !== index + 1)
  if (gap >= 0) throw new Error(`The log has a gap at ${gap + 1}`)
  return log.map(({ kind }) => kind)
}

/** Keys of all files in the bucket, in order. */
export const filesIn = async ({ bucket }: BenchPorts): Promise<string[]> =>
  (await Array.fromAsync(bucket.list(''))).sort()

/** Billing for one workspace, as far as generation can see it: holds that are resolved once. */
export function openAccount(credits: number) {
  const holds = new Map<string, { credits: number; state: HoldState }>()
  const account = {
    available: credits,
    charged: 0,
    /** Whether billing can be reached. */
    isUp: true,
    open: () => [...holds.values()].filter(({ state }) => state === 'OPEN').length,
  }
  const reach = () => {
    if (!account.isUp) throw new Error('billing is down')
  }
  const port: Credits = {
    async reserve({ id, credits: required }) {
      reach()
      const hold = holds.get(id)
      if (hold) return hold.state === 'OPEN' ? { kind: 'held', queueShare: 1 } : { kind: 'closed' }
      if (account.available < required) return { kind: 'insufficient', required, available: account.available }
      account.available -= required
      holds.set(id, { credits: required, state: 'OPEN' })
      return { kind: 'held', queueShare: 1 }
    },
    async capture({ id }) {
      reach()
      const hold = holds.get(id)
      if (!hold) throw new Error('There is no hold')
      if (hold.state === 'OPEN') {
        account.charged += hold.credits
        hold.state = 'CAPTURED'
      }
      return { state: hold.state }
    },
    async release({ id }) {
      reach()
      const hold = holds.get(id) ?? { credits: 0, state: 'RELEASED' }
      if (hold.state === 'OPEN') {
        account.available += hold.credits
        hold.state = 'RELEASED'
      }
      holds.set(id, hold)
      return { state: hold.state, credits: hold.credits }
    },
  }
  return Object.assign(account, { credits: port })
}

/** Files that name their seed instead of showing a picture. */
const scriptedEncoding: EncodeImage = async (_picture, { seed }) => {
  const file = (name: string) => Buffer.from(`${name} ${seed}`)
  return {
    files: { original: file('original'), webp: file('webp'), thumbnail: file('thumbnail') },
    thumbhash: 'AAAA',
  }
}

/** Draws plain squares; `script.step` may wait or fail before each step, and is told which image it is by its seed. */
export function scriptedProvider() {
  const script: { step: (step: number, seed: number, signal: AbortSignal) => Promise<void> | void; drawn: number[] } = {
    step: () => {},
    drawn: [],
  }
  const provider: Provider = {
    model: embeddedModelCard,
    version: 'v1',
    concurrency: 1,
    async draw({ seed, steps, width, height }, { onStep, signal }) {
      for (let step = 1; step <= steps; step++) {
        await script.step(step, seed, signal)
        signal.throwIfAborted()
        await onStep({ step, steps, preview: Buffer.from(`${seed}:${step}`) })
      }
      script.drawn.push(seed)
      return { rgb: Buffer.alloc(width * height * 3, seed % 256), width, height, notes: [] }
    },
  }
  return Object.assign(provider, { script })
}
