import { createHash } from 'node:crypto'
import type { DataExport } from '../../domain/data-export.ts'
import type { DataSource, SourcePage } from '../../domain/export-ports.ts'

/** What an archive calls itself in its manifest. */
export const FORMAT = 'imaginprompt-export'
export const VERSION = 1

export interface ManifestEntry {
  path: string
  bytes: number
  /** Hexadecimal. */
  sha256: string
}

/** The last file of an archive: what it is, and what is in it. */
export interface Manifest {
  format: typeof FORMAT
  version: typeof VERSION
  exportedAt: string
  workspaceId: string
  /** Null where it is a team's archive. */
  userId: string | null
  entries: ManifestEntry[]
}

export interface ArchiveEntry {
  name: string
  input: AsyncIterable<Uint8Array>
}

/** Entry by entry what an archive is made of, its manifest last. Each entry must be read to its end before the next is asked for. */
export async function* archiveEntries(
  job: DataExport,
  sources: readonly DataSource[],
  proceed: (done: number) => Promise<void>,
): AsyncGenerator<ArchiveEntry> {
  const entries: ManifestEntry[] = []
  let done = 0
  const noted = (name: string, content: AsyncIterable<Uint8Array>): ArchiveEntry => ({
    name,
    input: measured(content, (size) => entries.push({ path: name, ...size })),
  })

  const written = async (records: number) => {
    done += records
    await proceed(done)
  }
  for (const source of sources) {
    let hasFiles = false
    const records = jsonArray(source, async (page) => {
      hasFiles ||= page.files.length > 0
      await written(page.records.length)
    })
    yield noted(`${source.service}/${source.category}.json`, records)
    // Read again rather than kept in memory, however many there are.
    if (hasFiles)
      for await (const page of source.pages()) {
        for (const file of page.files) {
          const content = await file.open()
          if (content) yield noted(file.path, content)
        }
        await written(page.records.length)
      }
    else await written(source.count)
  }
  const manifest: Manifest = {
    format: FORMAT,
    version: VERSION,
    exportedAt: new Date().toISOString(),
    workspaceId: job.workspaceId,
    userId: job.personal ? job.userId : null,
    entries,
  }
  yield { name: 'manifest.json', input: once(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)) }
}

/** An array with one record a line, so that a reader can take it line by line. */
async function* jsonArray(source: DataSource, onPage: (page: SourcePage) => Promise<void>): AsyncGenerator<Uint8Array> {
  let before = '[\n'
  for await (const page of source.pages()) {
    await onPage(page)
    if (page.records.length === 0) continue
    yield Buffer.from(before + page.records.join(',\n'))
    before = ',\n'
  }
  yield Buffer.from(before === '[\n' ? '[]\n' : '\n]\n')
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}

async function* measured(
  content: AsyncIterable<Uint8Array>,
  onEnd: (size: { bytes: number; sha256: string }) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of content) {
    hash.update(chunk)
    bytes += chunk.length
    yield chunk
  }
  onEnd({ bytes, sha256: hash.digest('hex') })
}
