import type { ExportPorts } from './export-ports.ts'
import { recordActivity } from './record-activity.ts'
import type { Device } from './session.ts'

export type ExportStatus = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED'

/** A request for an archive of everything that is held, its place in the queue, and what became of it. */
export interface DataExport {
  id: string
  /** Who asked. */
  userId: string
  workspaceId: string
  /** Whether it is the person's own workspace, so that what is held of the person goes along. */
  personal: boolean
  status: ExportStatus
  /** Records written, and records whose files are written. */
  done: number
  /** What `done` comes to: twice the records that there were at the beginning; 0 before. */
  total: number
  /** Size of the archive; null before it is complete. */
  bytes: number | null
  requestedAt: Date
  finishedAt: Date | null
  /** When archive and request are erased. */
  expiresAt: Date
  /** When somebody may take it up: later than now while somebody is at it. Null once it has ended. */
  dueAt: Date | null
  /** Fencing token: how often somebody took it up. */
  attempts: number
}

const HOUR = 3_600_000
/** How long an archive can be fetched, in milliseconds. */
export const ARCHIVE_LIFETIME = 7 * 24 * HOUR
/** Exports that a person may ask for within a day. */
export const EXPORTS_PER_DAY = 5
/** How long somebody is believed to be at an export without a word, in milliseconds. */
const EXPORT_LEASE = 30_000
/** Milliseconds between two words of progress at least. */
const PROGRESS_INTERVAL = 250
/** How often it is tried. */
const MAX_ATTEMPTS = 5

type RequestPorts = Omit<ExportPorts, 'archives' | 'sources' | 'report'>

export type RequestExportOutcome =
  | { kind: 'requested'; export: DataExport }
  /** Seconds until the next may be asked for. */
  | { kind: 'tooMany'; retryAfter: number }

/** Asks for an archive of a workspace. While one is being made for this person, that is the answer. */
export async function requestDataExport(
  ports: RequestPorts,
  { userId, workspaceId, personal }: Pick<DataExport, 'userId' | 'workspaceId' | 'personal'>,
  device: Device,
): Promise<RequestExportOutcome> {
  const now = ports.now()
  return ports.atomically(async () => {
    await ports.takeTurn(`exports of ${userId}`)
    const latest = await ports.exports.ofUser(userId, EXPORTS_PER_DAY)
    const open = latest.find((one) => one.workspaceId === workspaceId && one.dueAt !== null)
    if (open) return { kind: 'requested', export: open }
    const fifth = latest[EXPORTS_PER_DAY - 1]
    const wait = fifth ? fifth.requestedAt.getTime() + 24 * HOUR - now.getTime() : 0
    if (wait > 0) return { kind: 'tooMany', retryAfter: Math.ceil(wait / 1_000) }

    const job: DataExport = {
      id: ports.newId(),
      userId,
      workspaceId,
      personal,
      status: 'QUEUED',
      done: 0,
      total: 0,
      bytes: null,
      requestedAt: now,
      finishedAt: null,
      expiresAt: new Date(now.getTime() + ARCHIVE_LIFETIME),
      dueAt: now,
      attempts: 0,
    }
    await ports.exports.insert(job)
    await recordActivity(ports, {
      workspaceId,
      userId,
      actor: { kind: 'PERSON', userId },
      action: 'DATA_EXPORT_REQUESTED',
      device,
    })
    return { kind: 'requested', export: job }
  })
}

/** Thrown where somebody else has taken an export up, or it is gone. */
class ExportLost extends Error {
  override name = 'ExportLost'
}

/**
 * Makes the archive of the export that is due the longest; undefined where none is. A process that dies leaves an export
 * whose lease ends: whoever takes it up next begins anew, in a file of its own, and only a complete file gets the name that
 * is served.
 */
export async function makeNextExport(ports: ExportPorts): Promise<DataExport | undefined> {
  const job = await ports.exports.take(ports.now(), leaseEnd(ports))
  if (!job) return undefined
  const { id, attempts } = job
  let total = 0
  let saidAt = 0
  const proceed = async (done: number) => {
    const now = ports.now().getTime()
    if (now - saidAt < PROGRESS_INTERVAL) return
    saidAt = now
    const held = await ports.exports.change(job, { done, total, dueAt: leaseEnd(ports) })
    if (!held) throw new ExportLost()
  }
  try {
    const holder = { workspaceId: job.workspaceId, userId: job.personal ? job.userId : null }
    const sources = await ports.sources(holder)
    total = 2 * sources.reduce((sum, { count }) => sum + count, 0)
    await proceed(0)
    const bytes = await ports.archives.write(job, sources, proceed)
    return await ports.exports.change(job, {
      status: 'SUCCEEDED',
      done: total,
      bytes,
      finishedAt: ports.now(),
      dueAt: null,
    })
  } catch (error) {
    if (error instanceof ExportLost) return job
    ports.report('export-failed', { error, exportId: id, attempts })
    const end = attempts >= MAX_ATTEMPTS
    return await ports.exports.change(
      job,
      end
        ? { status: 'FAILED', finishedAt: ports.now(), dueAt: null }
        : { status: 'QUEUED', dueAt: new Date(ports.now().getTime() + 1_000 * 2 ** attempts) },
    )
  }
}

/** Erases what nobody can fetch any more: what is too old, the file before the record of it, and what belonged to an account that was deleted. */
export async function sweepExports({ exports, archives, now }: ExportPorts): Promise<void> {
  for (const job of await exports.expired(now())) {
    await archives.erase(job.id)
    await exports.remove(job.id)
  }
  for (const id of await archives.ids()) if (!(await exports.find(id))) await archives.erase(id)
}

const leaseEnd = ({ now }: Pick<ExportPorts, 'now'>) => new Date(now().getTime() + EXPORT_LEASE)
