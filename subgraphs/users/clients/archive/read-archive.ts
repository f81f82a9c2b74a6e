import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import * as v from 'valibot'
import yauzl from 'yauzl'
import { type OpenedArchive, RefusedArchive } from '../../domain/import-ports.ts'
import { FORMAT, type Manifest, VERSION } from './archive-entries.ts'

/** Most bytes that are taken. */
export interface ArchiveLimits {
  /** All files together, unpacked. */
  total: number
  /** The manifest, and each record. Both are kept in memory. */
  piece: number
}

const MANIFEST = 'manifest.json'
/** The only names that an export gives. None of them can lead out of a folder. */
const KNOWN =
  /^(?:(?:users|generation|billing)\/[a-zA-Z]{1,40}\.json|images\/\w{1,64}-\d{1,3}\/(?:image\.png|image\.webp|thumbnail\.webp))$/

const versioned = v.object({ format: v.literal(FORMAT), version: v.number() })
const manifestSchema = v.object({
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  entries: v.array(
    v.object({
      path: v.string(),
      bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
})

/**
 * Opens an archive of `archiveEntries`, packed anew or not. Nothing of it is believed: names must be those that an export
 * gives, each once, and exactly those of the manifest. Sizes are checked before anything is unpacked, and yauzl ends a file
 * that unpacks to more than it said.
 *
 * @throws RefusedArchive
 */
export async function openArchive(file: string, limits: ArchiveLimits): Promise<OpenedArchive> {
  // autoClose would close the file behind the last entry, before the contents are read.
  const zip = await yauzl.openPromise(file, { autoClose: false }).catch(() => refuse('NOT_AN_ARCHIVE'))
  try {
    const entries = await listEntries(zip, limits)
    const manifest = await readManifest(zip, entries.get(MANIFEST), limits)
    compare(manifest, entries)
    return archiveOf(zip, { entries, manifest, limits })
  } catch (error) {
    zip.close()
    throw error
  }
}

async function listEntries(zip: yauzl.ZipFile, { total, piece }: ArchiveLimits): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>()
  let bytes = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileName: name } = entry
      if (name !== MANIFEST && !KNOWN.test(name)) refuse('UNKNOWN_FILE', name)
      if (entries.has(name)) refuse('DUPLICATE_FILE', name)
      bytes += entry.uncompressedSize
      if (bytes > total || (name === MANIFEST && entry.uncompressedSize > piece)) refuse('TOO_LARGE', name)
      entries.set(name, entry)
    }
  } catch (error) {
    throw error instanceof RefusedArchive ? error : new RefusedArchive('NOT_AN_ARCHIVE')
  }
  return entries
}

async function readManifest(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined, { piece }: ArchiveLimits) {
  if (!entry || entry.uncompressedSize > piece) return refuse('NO_MANIFEST')
  const text = await buffer(contentOf(zip, entry))
  let json: unknown
  try {
    json = JSON.parse(text.toString())
  } catch {
    return refuse('NO_MANIFEST')
  }
  if (!v.is(versioned, json)) return refuse('NO_MANIFEST')
  if (json.version !== VERSION) return refuse('OTHER_VERSION')
  const read = v.safeParse(manifestSchema, json)
  return read.success ? read.output : refuse('NO_MANIFEST')
}

type Listed = Pick<Manifest, 'exportedAt' | 'entries'>

/** The manifest names each file once, and no file is there that it does not name. */
function compare(manifest: Listed, entries: Map<string, yauzl.Entry>): void {
  const named = new Set<string>()
  for (const { path, bytes } of manifest.entries) {
    if (named.has(path)) refuse('DUPLICATE_FILE', path)
    named.add(path)
    const entry = path === MANIFEST ? undefined : entries.get(path)
    if (!entry) refuse('MISSING_FILE', path)
    else if (entry.uncompressedSize !== bytes) refuse('CHANGED_FILE', path)
  }
  for (const name of entries.keys()) if (name !== MANIFEST && !named.has(name)) refuse('UNKNOWN_FILE', name)
}

function archiveOf(
  zip: yauzl.ZipFile,
  { entries, manifest, limits }: { entries: Map<string, yauzl.Entry>; manifest: Listed; limits: ArchiveLimits },
): OpenedArchive {
  return {
    exportedAt: new Date(manifest.exportedAt),
    bytes: manifest.entries.reduce((sum, { bytes }) => sum + bytes, 0),
    async verify(proceed) {
      let done = 0
      for (const { path, sha256 } of manifest.entries) {
        const hash = createHash('sha256')
        for await (const chunk of contentOf(zip, entries.get(path) as yauzl.Entry)) {
          hash.update(chunk)
          done += chunk.length
          await proceed(done)
        }
        if (hash.digest('hex') !== sha256) refuse('CHANGED_FILE', path)
      }
    },
    async *records(service, category) {
      const path = `${service}/${category}.json`
      const entry = entries.get(path)
      if (!entry) return
      for await (const line of linesOf(contentOf(zip, entry), limits.piece, path)) {
        const text = line.endsWith(',') ? line.slice(0, -1) : line
        if (text === '[' || text === ']' || text === '[]') continue
        try {
          yield JSON.parse(text)
        } catch {
          refuse('CHANGED_FILE', path)
        }
      }
    },
    async file(path) {
      const entry = entries.get(path)
      return entry && contentOf(zip, entry)
    },
    [Symbol.dispose]: () => zip.close(),
  }
}

async function* contentOf(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Uint8Array> {
  try {
    // Throws where the file is encrypted, or packed in a way that is not known.
    yield* await zip.openReadStreamPromise(entry)
  } catch {
    refuse('CHANGED_FILE', entry.fileName)
  }
}

/** Lines, none of them longer than `longest` bytes, so that memory stays flat. */
async function* linesOf(content: AsyncIterable<Uint8Array>, longest: number, path: string): AsyncGenerator<string> {
  let parts: Uint8Array[] = []
  let length = 0
  const add = (part: Uint8Array) => {
    parts.push(part)
    length += part.length
    if (length > longest) refuse('TOO_LARGE', path)
  }
  const take = () => {
    const line = Buffer.concat(parts).toString()
    parts = []
    length = 0
    return line
  }
  for await (const chunk of content) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, end))
      yield take()
      from = end + 1
    }
    add(chunk.subarray(from))
  }
  if (length > 0) yield take()
}

function refuse(...why: ConstructorParameters<typeof RefusedArchive>): never {
  throw new RefusedArchive(...why)
}
