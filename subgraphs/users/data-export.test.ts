import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { unzip } from '../../tests/support/unzip.ts'
import { openArchiveFolder } from './clients/archive/archive-folder.ts'
import { ARCHIVE_LIFETIME, makeNextExport, requestDataExport, sweepExports } from './domain/data-export.ts'
import type { DataSource, ExportPorts } from './domain/export-ports.ts'
import { openExports } from './store/export-store.ts'
import { device, openTestPorts } from './test-ports.ts'

let bench: Awaited<ReturnType<typeof openTestPorts>>
let folder: string
before(async () => {
  bench = await openTestPorts()
  folder = await mkdtemp(join(tmpdir(), 'imaginprompt-exports-'))
})
after(async () => {
  await bench[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text)
}

const notes: DataSource = {
  service: 'users',
  category: 'notes',
  count: 3,
  async *pages() {
    yield { records: ['{"n":1}', '{"n":2}'], files: [] }
    yield { records: ['{"n":3}'], files: [] }
  },
}
const pictures: DataSource = {
  service: 'generation',
  category: 'pictures',
  count: 1,
  async *pages() {
    yield {
      records: ['{"id":"a"}'],
      files: [
        { path: 'images/a.png', open: async () => pieces('pic', 'ture') },
        { path: 'images/deleted.png', open: async () => undefined },
      ],
    }
  },
}

async function portsWith(...sources: DataSource[]): Promise<ExportPorts & { reports: string[] }> {
  const reports: string[] = []
  return {
    ...bench.ports,
    exports: openExports(bench.records),
    archives: await openArchiveFolder(folder),
    sources: async () => sources,
    report: (event) => void reports.push(event),
    reports,
  }
}

let people = 0
const newRequest = () => ({ userId: `person${++people}`, workspaceId: `place${people}`, personal: true })

async function ask(ports: ExportPorts, request = newRequest()) {
  const outcome = await requestDataExport(ports, request, device)
  assert.equal(outcome.kind, 'requested')
  return outcome.kind === 'requested' ? outcome.export : assert.fail()
}

test('an archive has every record and file, and a manifest with the hash of each', async () => {
  const ports = await portsWith(notes, pictures)
  const job = await ask(ports)
  const done = await makeNextExport(ports)
  assert.equal(done?.status, 'SUCCEEDED')
  const zip = await readFile(join(folder, `${job.id}.zip`))
  assert.equal(zip.length, done.bytes)

  const contents = await unzip(zip)
  assert.deepEqual(
    [...contents.keys()],
    ['users/notes.json', 'generation/pictures.json', 'images/a.png', 'manifest.json'],
  )
  assert.deepEqual(JSON.parse(String(contents.get('users/notes.json'))), [{ n: 1 }, { n: 2 }, { n: 3 }])
  const manifest = JSON.parse(String(contents.get('manifest.json')))
  assert.equal(manifest.userId, job.userId)
  for (const { path, bytes, sha256 } of manifest.entries) {
    const content = contents.get(path) ?? assert.fail(path)
    assert.deepEqual([bytes, sha256], [content.length, createHash('sha256').update(content).digest('hex')])
  }
  assert.equal(manifest.entries.length, 3)
})

test('while an archive is made, asking again answers with it; five a day are enough', async () => {
  const ports = await portsWith(notes)
  const request = newRequest()
  const first = await ask(ports, request)
  assert.equal((await ask(ports, request)).id, first.id)
  for (let made = 0; made < 5; made++) {
    await ask(ports, request)
    await makeNextExport(ports)
  }
  const sixth = await requestDataExport(ports, request, device)
  assert.equal(sixth.kind, 'tooMany')
  bench.advance(24 * 3_600_000)
  assert.equal((await requestDataExport(ports, request, device)).kind, 'requested')
  await makeNextExport(ports)
})

test('a process that dies in between leaves nothing that is served, and the next makes the archive anew', async () => {
  const reached = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const slow: DataSource = {
    ...notes,
    async *pages() {
      reached.resolve()
      await held.promise
      yield* notes.pages()
    },
  }
  const dying = await portsWith(slow)
  const job = await ask(dying)
  const first = makeNextExport(dying)
  await reached.promise
  assert.equal(await dying.archives.open(job.id), undefined)
  assert.equal(await makeNextExport(await portsWith(notes)), undefined, 'somebody is at it')

  bench.advance(31_000)
  const second = await makeNextExport(await portsWith(notes))
  assert.deepEqual([second?.status, second?.attempts], ['SUCCEEDED', 2])
  held.resolve()
  await first
  assert.equal((await dying.exports.find(job.id))?.attempts, 2, 'who lost the lease changes nothing')
})

test('what fails is tried again, later each time, and given up after the fifth time', async () => {
  const failing: DataSource = {
    ...notes,
    // biome-ignore lint/correctness/useYield: it fails before the first page
    async *pages() {
      throw new Error('no answer')
    },
  }
  const ports = await portsWith(failing)
  const job = await ask(ports)
  for (let attempt = 1; attempt <= 5; attempt++) {
    const { status } = (await makeNextExport(ports)) ?? assert.fail('nothing was due')
    assert.equal(status, attempt < 5 ? 'QUEUED' : 'FAILED')
    assert.equal(await makeNextExport(ports), undefined)
    bench.advance(60_000)
  }
  assert.equal(ports.reports.length, 5)
  assert.ok(!(await ports.archives.ids()).includes(job.id), 'nothing half written is left')
  assert.equal(await ports.archives.open(job.id), undefined)
})

test('an archive is erased when its time is over, with what was left of attempts at it', async () => {
  const ports = await portsWith(notes)
  const job = await ask(ports)
  await makeNextExport(ports)
  await writeFile(join(folder, `${job.id}.zip~9`), 'half')
  const files = async () => (await readdir(folder)).filter((name) => name.startsWith(job.id))
  bench.advance(ARCHIVE_LIFETIME - 1_000)
  await sweepExports(ports)
  assert.equal((await files()).length, 2)
  bench.advance(1_000)
  await sweepExports(ports)
  assert.deepEqual(await files(), [])
  assert.equal(await ports.exports.find(job.id), undefined)
})

test('the archive of an account that was deleted goes too', async () => {
  const ports = await portsWith(notes)
  const [gone, kept] = [await ask(ports), await ask(ports)]
  await makeNextExport(ports)
  await makeNextExport(ports)
  await ports.exports.remove(gone.id)
  await sweepExports(ports)
  assert.equal(await ports.archives.open(gone.id), undefined)
  const left = (await ports.archives.open(kept.id)) ?? assert.fail('the other one is gone')
  assert.ok((await Array.fromAsync(left)).length > 0)
})
