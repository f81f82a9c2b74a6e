import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import type { DataExport } from '../../domain/data-export.ts'
import type { DataSource } from '../../domain/export-ports.ts'
import { type ArchiveFault, RefusedArchive } from '../../domain/import-ports.ts'
import { packArchive, zipOf } from '../../test-archive.ts'
import { openArchiveFolder } from './archive-folder.ts'
import { type ArchiveLimits, openArchive } from './read-archive.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imaginprompt-imports-'))
})
after(() => rm(folder, { recursive: true, force: true }))

const limits: ArchiveLimits = { total: 1_000_000, piece: 100_000 }
type Manifest = Parameters<NonNullable<Parameters<typeof packArchive>[1]>>[0]

const PICTURE = 'images/a-0/image.png'

async function stored(zip: Uint8Array): Promise<string> {
  const file = join(folder, 'archive.zip')
  await writeFile(file, zip)
  return file
}

/** Opens an archive and reads all of it. */
async function readAll(zip: Uint8Array, within = limits) {
  using archive = await openArchive(await stored(zip), within)
  await archive.verify(async () => {})
  return { bytes: archive.bytes, records: await Array.fromAsync(archive.records('users', 'notes')) }
}

const refused = (zip: Uint8Array, fault: ArchiveFault, within = limits) =>
  assert.rejects(readAll(zip, within), (error) => error instanceof RefusedArchive && error.fault === fault)

test('reads every record and file of an archive that was written', async () => {
  const job = { id: 'written', attempts: 1, workspaceId: 'place', userId: 'person', personal: true } as DataExport
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 4 })),
      async (pages) => {
        const notes: DataSource = {
          service: 'users',
          category: 'notes',
          count: pages.flat().length,
          async *pages() {
            for (const page of pages) yield { records: page.map((record) => JSON.stringify(record)), files: [] }
          },
        }
        await (await openArchiveFolder(folder)).write(job, [notes], async () => {})
        const { records } = await readAll(await readFile(join(folder, 'written.zip')))
        assert.deepEqual(records, JSON.parse(JSON.stringify(pages.flat())))
      },
    ),
    { numRuns: 50 },
  )
})

test('hands out a file, and nothing for a name that is not there', async () => {
  using archive = await openArchive(await stored(await packArchive([[PICTURE, 'picture']])), limits)
  const content = (await archive.file(PICTURE)) ?? assert.fail('the picture is not there')
  assert.equal(String(Buffer.concat(await Array.fromAsync(content))), 'picture')
  assert.equal(await archive.file('images/b-0/image.png'), undefined)
  assert.deepEqual(await Array.fromAsync(archive.records('users', 'notes')), [])
})

test('refuses what is no archive, and one that ends in the middle', async () => {
  const zip = await packArchive([['users/notes.json', '[]\n']])
  for (const broken of [Buffer.alloc(0), Buffer.from('not a zip'), zip.subarray(0, -30)])
    await refused(broken, 'NOT_AN_ARCHIVE')
})

test('refuses a missing, a foreign and an unreadable manifest, and another version', async () => {
  await refused(await zipOf([['users/notes.json', '[]\n']]), 'NO_MANIFEST')
  await refused(await zipOf([['manifest.json', '{']]), 'NO_MANIFEST')
  await refused(await packArchive([], (manifest) => ({ ...manifest, format: 'another' })), 'NO_MANIFEST')
  await refused(await packArchive([], (manifest) => ({ ...manifest, entries: [{ path: PICTURE }] })), 'NO_MANIFEST')
  await refused(await packArchive([], (manifest) => ({ ...manifest, version: 2 })), 'OTHER_VERSION')
})

test('refuses names that no export gives', async () => {
  for (const path of ['users/notes.txt', 'other/notes.json', 'images/a-0/more.png', 'images/', 'users/.hidden.json'])
    await refused(await packArchive([[path, '']]), 'UNKNOWN_FILE')
})

test('refuses paths that lead out of the folder', async () => {
  for (const path of ['../../../etc/passwd', '/etc/passwd', 'images/a-0/../image.png', 'C:/image.png'])
    await refused(await packArchive([[path, '']]), 'NOT_AN_ARCHIVE')
})

test('refuses files that the manifest does not name, that are not there, or that are there twice', async () => {
  await refused(await packArchive([[PICTURE, 'a']], (manifest) => ({ ...manifest, entries: [] })), 'UNKNOWN_FILE')
  const missing = { path: PICTURE, bytes: 1, sha256: '0'.repeat(64) }
  await refused(await packArchive([], (manifest) => ({ ...manifest, entries: [missing] })), 'MISSING_FILE')
  const twice = [PICTURE, 'a'] satisfies [string, string]
  await refused(await packArchive([twice, twice]), 'DUPLICATE_FILE')
  const named = (manifest: Manifest) => ({ ...manifest, entries: [...manifest.entries, ...manifest.entries] })
  await refused(await packArchive([twice], named), 'DUPLICATE_FILE')
})

test('refuses a file that is not what the manifest says', async () => {
  const changed = (change: object) => (manifest: Manifest) => ({
    ...manifest,
    entries: manifest.entries.map((entry) => ({ ...entry, ...change })),
  })
  await refused(await packArchive([[PICTURE, 'a']], changed({ bytes: 2 })), 'CHANGED_FILE')
  await refused(await packArchive([[PICTURE, 'a']], changed({ sha256: '0'.repeat(64) })), 'CHANGED_FILE')
  await refused(await packArchive([['users/notes.json', '[\n{"half\n]\n']]), 'CHANGED_FILE')
})

test('refuses what is larger than is taken: all files together, a record, the manifest', async () => {
  const record = `[\n"${'a'.repeat(1_000)}"\n]\n`
  const zip = await packArchive([['users/notes.json', record]])
  await readAll(zip)
  await refused(zip, 'TOO_LARGE', { ...limits, total: 1_000 })
  await refused(zip, 'TOO_LARGE', { ...limits, piece: 500 })
  await refused(await packArchive([], (manifest) => ({ ...manifest, more: 'a'.repeat(600) })), 'TOO_LARGE', {
    ...limits,
    piece: 500,
  })
})

test('a file that unpacks to more than it says is not unpacked further', async () => {
  const deflated = deflateRawSync(Buffer.alloc(50_000_000))
  const bomb = asDeflated(await packArchive([[PICTURE, deflated]]))
  using archive = await openArchive(await stored(bomb), limits)
  let unpacked = 0
  const reading = archive.verify(async (bytes) => {
    unpacked = bytes
  })
  await assert.rejects(reading, { name: 'RefusedArchive', fault: 'CHANGED_FILE' })
  assert.ok(unpacked <= deflated.length, `${unpacked} bytes were unpacked`)
})

/** The same archive with the word that its first file, which is stored as it is, is deflated. */
function asDeflated(zip: Buffer): Buffer {
  const changed = Buffer.from(zip)
  changed.writeUInt16LE(8, 8)
  changed.writeUInt16LE(8, changed.indexOf(Buffer.from('PK\x01\x02')) + 10)
  return changed
}

test('whatever byte of an archive is changed, it is refused or reads the same', async () => {
  const zip = await packArchive([
    ['users/notes.json', '[\n{"n":1},\n{"n":2}\n]\n'],
    [PICTURE, 'picture'],
  ])
  const whole = await readAll(zip)
  await fc.assert(
    fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (place, flip) => {
      const changed = Buffer.from(zip)
      changed[place] = (changed[place] ?? 0) ^ flip
      try {
        assert.deepEqual((await readAll(changed)).records, whole.records)
      } catch (error) {
        if (!(error instanceof RefusedArchive)) throw error
      }
    }),
    { numRuns: 300 },
  )
})
