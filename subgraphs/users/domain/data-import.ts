import type { ArchiveFault, ImportPorts, ImportStage, OpenedArchive } from './import-ports.ts'
import { RefusedArchive } from './import-ports.ts'
import { readLocale, readName } from './person.ts'
import { updatePrivacyChoices } from './privacy-choices.ts'
import { currentTexts } from './privacy-texts.ts'
import { recordActivity } from './record-activity.ts'
import type { Device } from './session.ts'

export type ImportStatus = 'RECEIVING' | 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED'

/** An archive that somebody brings along to their own workspace, its place in the queue, and what became of it. */
export interface DataImport {
  id: string
  userId: string
  workspaceId: string
  status: ImportStatus
  /** Size of the archive as announced. */
  bytes: number
  /** Bytes of contents that are compared and, after that, taken up. */
  done: number
  /** What `done` comes to: twice the contents of the archive; 0 before it is opened. */
  total: number
  /** Generations that were taken up. */
  generations: number
  /** Why the archive is not taken, and the file in it that this is about. */
  fault: ArchiveFault | null
  faultPath: string | null
  requestedAt: Date
  finishedAt: Date | null
  /** When all this is erased, with what has arrived of an archive. */
  expiresAt: Date
  /** When somebody may take it up; null before it has arrived and once it has ended. */
  dueAt: Date | null
  /** Fencing token: how often somebody took it up. */
  attempts: number
}

const HOUR = 3_600_000
/** How long an import is remembered, and an archive may take to arrive, in milliseconds. */
export const IMPORT_LIFETIME = 7 * 24 * HOUR
/** Imports that a person may begin within a day. */
const IMPORTS_PER_DAY = 5
/** How long somebody is believed to be at an import without a word, in milliseconds: longer than one picture takes. */
const IMPORT_LEASE = 60_000
/** Milliseconds between two words of progress at least. */
const PROGRESS_INTERVAL = 250
/** How often it is tried where a service does not answer: for an hour, because what has been taken up until then would be half of it. */
const MAX_ATTEMPTS = 15
/** Longest pause between two attempts, in milliseconds. */
const MAX_PAUSE = 600_000

export type StartImportOutcome =
  | { kind: 'started'; import: DataImport }
  /** There are pictures already: what is there and what comes would be mixed up for good. */
  | { kind: 'notEmpty' }
  | { kind: 'outOfRange'; most: number }
  /** Seconds until the next may begin. */
  | { kind: 'tooMany'; retryAfter: number }

/** Makes room for an archive. One of the same size that has not arrived as a whole goes on, and one that is under way is the answer. */
export async function startDataImport(
  ports: Pick<ImportPorts, 'imports' | 'holdsPictures' | 'atomically' | 'takeTurn' | 'newId' | 'now' | 'maxArchive'>,
  { userId, workspaceId }: Pick<DataImport, 'userId' | 'workspaceId'>,
  bytes: number,
): Promise<StartImportOutcome> {
  if (!Number.isSafeInteger(bytes) || bytes < 1 || bytes > ports.maxArchive)
    return { kind: 'outOfRange', most: ports.maxArchive }
  const isEmpty = !(await ports.holdsPictures(workspaceId))
  const now = ports.now()
  return ports.atomically(async () => {
    await ports.takeTurn(`imports of ${userId}`)
    const latest = await ports.imports.ofUser(userId, IMPORTS_PER_DAY)
    const open = latest.find(({ status }) => status === 'QUEUED' || status === 'RUNNING')
    if (open) return { kind: 'started', import: open }
    if (!isEmpty) return { kind: 'notEmpty' }
    const arriving = latest.find((one) => one.status === 'RECEIVING')
    if (arriving?.bytes === bytes) return { kind: 'started', import: arriving }
    const fifth = latest[IMPORTS_PER_DAY - 1]
    const wait = fifth ? fifth.requestedAt.getTime() + 24 * HOUR - now.getTime() : 0
    if (wait > 0) return { kind: 'tooMany', retryAfter: Math.ceil(wait / 1_000) }

    // What has arrived of it is erased by the sweep.
    if (arriving) await ports.imports.remove(arriving.id)
    const job: DataImport = {
      id: ports.newId(),
      userId,
      workspaceId,
      status: 'RECEIVING',
      bytes,
      done: 0,
      total: 0,
      generations: 0,
      fault: null,
      faultPath: null,
      requestedAt: now,
      finishedAt: null,
      expiresAt: new Date(now.getTime() + IMPORT_LIFETIME),
      dueAt: null,
      attempts: 0,
    }
    await ports.imports.insert(job)
    return { kind: 'started', import: job }
  })
}

export type ReceiveArchiveOutcome =
  | { kind: 'received'; received: number }
  /** The bytes do not begin where the last ones ended. */
  | { kind: 'misplaced'; received: number }
  /** More comes than was announced. */
  | { kind: 'tooLong'; received: number }
  | { kind: 'unknown' }

/** Takes in bytes of an archive from `offset` on. Once it is there as a whole the import is queued. */
export async function receiveArchive(
  { imports, arrivals, now }: Pick<ImportPorts, 'imports' | 'arrivals' | 'now'>,
  id: string,
  offset: number,
  content: AsyncIterable<Uint8Array>,
): Promise<ReceiveArchiveOutcome> {
  const job = await imports.find(id)
  if (!job) return { kind: 'unknown' }
  if (job.status !== 'RECEIVING') return { kind: offset === job.bytes ? 'received' : 'misplaced', received: job.bytes }
  const before = await arrivals.received(id)
  if (before !== offset) return { kind: 'misplaced', received: before }
  const isWhole = await arrivals.append(id, offset, content, job.bytes)
  const received = await arrivals.received(id)
  if (!isWhole) return { kind: 'tooLong', received }
  if (received === job.bytes) await imports.arrived(id, now())
  return { kind: 'received', received }
}

/** Thrown where somebody else has taken an import up, or it is gone. */
class ImportLost extends Error {
  override name = 'ImportLost'
}

/**
 * Takes up the archive that is due the longest; undefined where none is. First all of it is compared with its manifest and read, so that a
 * broken one changes nothing. What is taken up keeps its id over attempts: a process that dies leaves an import whose lease ends, and whoever takes
 * it up next begins anew without making anything twice.
 */
export async function makeNextImport(ports: ImportPorts): Promise<DataImport | undefined> {
  const job = await ports.imports.take(ports.now(), leaseEnd(ports))
  if (!job) return undefined
  const { id, attempts } = job
  try {
    const finished = await takeUp(ports, job)
    await ports.arrivals.erase(id)
    return finished
  } catch (error) {
    if (error instanceof ImportLost) return job
    if (error instanceof RefusedArchive) {
      const { fault, path: faultPath } = error
      const end = { fault, faultPath, finishedAt: ports.now(), dueAt: null }
      const failed = await ports.imports.change(job, { status: 'FAILED', ...end })
      if (failed) await ports.arrivals.erase(id)
      return failed
    }
    ports.report('import-failed', { error, importId: id, attempts })
    return ports.imports.change(
      job,
      attempts >= MAX_ATTEMPTS
        ? { status: 'FAILED', finishedAt: ports.now(), dueAt: null }
        : { status: 'QUEUED', dueAt: new Date(ports.now().getTime() + Math.min(MAX_PAUSE, 1_000 * 2 ** attempts)) },
    )
  }
}

async function takeUp(ports: ImportPorts, job: DataImport): Promise<DataImport> {
  using archive = await ports.arrivals.open(job.id)
  const total = 2 * archive.bytes
  let saidAt = 0
  const proceed = async (done: number) => {
    const now = ports.now().getTime()
    if (now - saidAt < PROGRESS_INTERVAL) return
    saidAt = now
    if (!(await ports.imports.change(job, { done, total, dueAt: leaseEnd(ports) }))) throw new ImportLost()
  }
  await archive.verify(proceed)

  let done = archive.bytes
  let generations = 0
  async function bringAll(stage: ImportStage) {
    // Pictures that others start from come before those.
    for (const category of ['uploads', 'generations', 'presets'] as const)
      for await (const record of archive.records('generation', category)) {
        const { isThere, bytes } = await ports.bring(job, { category, record, stage }, archive)
        if (isThere && category === 'generations' && stage === 'RECORD') generations++
        done += bytes
        await proceed(done)
      }
  }
  // Every record is read and every picture decoded before any of them is shown: a broken one ends the import with nothing half made.
  try {
    await bringAll('FILES')
  } catch (error) {
    if (error instanceof RefusedArchive) await bringAll('DISCARD').catch(unlessRefused)
    throw error
  }
  await bringAll('RECORD')
  // Awaited, because the archive is closed on return.
  return await takeUpPerson(ports, job, archive, generations)
}

/** No record behind one that is refused has sent files. */
function unlessRefused(error: unknown) {
  if (!(error instanceof RefusedArchive)) throw error
}

/**
 * The person's name and language, and what they object to or restrict. A consent is not taken from a file: it has to be given here. Neither
 * are e-mail address, ways to sign in, plans, credits and teams, which belong to the account that they were made with. The import succeeds with
 * it, in one transaction: the log of the account names it once.
 */
async function takeUpPerson(
  ports: ImportPorts,
  job: DataImport,
  archive: OpenedArchive,
  generations: number,
): Promise<DataImport> {
  const { userId, workspaceId } = job
  const change: { name?: string; locale?: 'en' | 'ja' } = {}
  for await (const profile of archive.records('users', 'profile')) {
    const { name, locale } = (profile ?? {}) as { name?: unknown; locale?: unknown }
    const read = { name: readName(String(name ?? '')), locale: readLocale(String(locale ?? '')) }
    if (read.name !== undefined) change.name = read.name
    if (read.locale !== undefined) change.locale = read.locale
  }
  const latest: Partial<Record<'learning' | 'processing', { allowed: boolean; at: string }>> = {}
  for await (const decision of archive.records('users', 'privacyDecisions')) {
    const { topic, allowed, at } = (decision ?? {}) as { topic?: unknown; allowed?: unknown; at?: unknown }
    if ((topic !== 'learning' && topic !== 'processing') || typeof at !== 'string') continue
    if ((latest[topic]?.at ?? '') <= at) latest[topic] = { allowed: allowed !== false, at }
  }
  const noes = Object.entries(latest).filter(([, { allowed }]) => !allowed)
  if (noes.length > 0) {
    const choices = Object.fromEntries(noes.map(([topic]) => [topic, false]))
    await updatePrivacyChoices(ports, userId, choices, currentTexts.version, NOWHERE)
  }
  return ports.atomically(async () => {
    if (Object.keys(change).length > 0) await ports.accounts.updateProfile(userId, change)
    await recordActivity(ports, { workspaceId, userId, actor: { kind: 'PERSON', userId }, action: 'DATA_IMPORTED' })
    const end = { generations, finishedAt: ports.now(), dueAt: null }
    const finished = await ports.imports.change(job, { status: 'SUCCEEDED', ...end })
    if (!finished) throw new ImportLost()
    return finished
  })
}

/** What happens in the queue comes from no device. */
const NOWHERE: Device = { userAgent: null, ipAddress: null }

/** Erases what nobody waits for any more: imports that are too old, and what has arrived for none. */
export async function sweepImports({ imports, arrivals, now }: ImportPorts): Promise<void> {
  for (const { id } of await imports.expired(now())) {
    await arrivals.erase(id)
    await imports.remove(id)
  }
  for (const id of await arrivals.ids()) {
    const job = await imports.find(id)
    if (!job || job.finishedAt) await arrivals.erase(id)
  }
}

const leaseEnd = ({ now }: Pick<ImportPorts, 'now'>) => new Date(now().getTime() + IMPORT_LEASE)
