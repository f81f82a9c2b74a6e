import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openArrivalFolder } from './clients/archive/arrival-folder.ts'
import { IMPORT_LIFETIME, makeNextImport, receiveArchive, startDataImport, sweepImports } from './domain/data-import.ts'
import { type ImportPorts, RefusedArchive } from './domain/import-ports.ts'
import { openImports } from './store/import-store.ts'
import { type ArchiveFiles, packArchive } from './test-archive.ts'
import { openTestPorts } from './test-ports.ts'

const LIMIT = 100_000

let bench: Awaited<ReturnType<typeof openTestPorts>>
let folder: string
before(async () => {
  bench = await openTestPorts()
  folder = await mkdtemp(join(tmpdir(), 'imaginprompt-imports-'))
})
after(async () => {
  await bench[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

const NOTES: ArchiveFiles = [
  ['users/profile.json', '[\n{"name":"Ada","locale":"ja"}\n]\n'],
  ['generation/uploads.json', '[\n{"id":"u"}\n]\n'],
  ['generation/generations.json', '[\n{"id":"a"},\n{"id":"b"}\n]\n'],
]

/** Generation is played: it notes what it is handed, and `answer` may refuse it or fail. */
async function openPorts(answer: (id: string) => void | Promise<void> = () => {}) {
  const handed: string[] = []
  const reports: string[] = []
  const ports: ImportPorts = {
    ...bench.ports,
    imports: openImports(bench.records),
    arrivals: await openArrivalFolder(folder, LIMIT),
    maxArchive: LIMIT,
    holdsPictures: async () => false,
    async bring(_job, { record, stage }) {
      const { id } = record as { id: string }
      if (stage !== 'DISCARD') await answer(id)
      handed.push(`${stage} ${id}`)
      return { isThere: true, bytes: 1 }
    },
    report: (event) => void reports.push(event),
  }
  return { ports, handed, reports }
}

let people = 0
const newcomer = () => ({ userId: `person${++people}`, workspaceId: `place${people}` })

async function start(ports: ImportPorts, bytes: number, person = newcomer()) {
  const outcome = await startDataImport(ports, person, bytes)
  return outcome.kind === 'started' ? outcome.import : assert.fail(outcome.kind)
}

async function* once(content: Uint8Array) {
  yield content
}

/** Has an archive arrive, so that it is the next to be taken up. */
async function arrive(ports: ImportPorts, archive: Uint8Array, person = newcomer()) {
  const { id } = await start(ports, archive.length, person)
  assert.equal((await receiveArchive(ports, id, 0, once(archive))).kind, 'received')
  return id
}

const activitiesOf = async (userId: string) =>
  bench.records.Activities.countDocuments({ people: userId, action: 'DATA_IMPORTED' })

test('every record is looked through before the first is taken up, uploads before what was drawn from them', async () => {
  const { ports, handed } = await openPorts()
  const id = await arrive(ports, await packArchive(NOTES))
  const done = await makeNextImport(ports)
  assert.deepEqual([done?.id, done?.status, done?.generations], [id, 'SUCCEEDED', 2])
  assert.deepEqual(handed, ['FILES u', 'FILES a', 'FILES b', 'RECORD u', 'RECORD a', 'RECORD b'])
  assert.deepEqual(await ports.arrivals.ids(), [], 'the archive is not kept')
})

test('an archive that generation refuses is discarded as far as it came, and takes up nothing', async () => {
  const { ports, handed } = await openPorts((id) => {
    if (id === 'b') throw new RefusedArchive('CHANGED_FILE', 'generation/generations.json')
  })
  const person = newcomer()
  await arrive(ports, await packArchive(NOTES), person)
  const { status, fault, faultPath, attempts } = (await makeNextImport(ports)) ?? assert.fail('nothing was due')
  assert.deepEqual([status, fault, faultPath], ['FAILED', 'CHANGED_FILE', 'generation/generations.json'])
  assert.equal(attempts, 1, 'it would be refused again')
  assert.deepEqual(handed, ['FILES u', 'FILES a', 'DISCARD u', 'DISCARD a', 'DISCARD b'])
  assert.equal(await activitiesOf(person.userId), 0)
  assert.deepEqual(await ports.arrivals.ids(), [])
})

test('whoever is at it too long loses it to the next, and an import is noted once', async () => {
  const [reached, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const slow = await openPorts(async (id) => {
    if (id !== 'b') return
    reached.resolve()
    await held.promise
  })
  const person = newcomer()
  await arrive(slow.ports, await packArchive(NOTES), person)
  const first = makeNextImport(slow.ports)
  await reached.promise
  const { ports } = await openPorts()
  assert.equal(await makeNextImport(ports), undefined, 'somebody is at it')

  bench.advance(61_000)
  const second = await makeNextImport(ports)
  assert.deepEqual([second?.status, second?.attempts], ['SUCCEEDED', 2])
  held.resolve()
  await first
  assert.deepEqual(await ports.imports.find(second?.id ?? ''), second, 'who lost the lease changes nothing')
  assert.equal(await activitiesOf(person.userId), 1)
})

test('while generation does not answer it is tried for an hour, in longer and longer steps, and then given up', async () => {
  const { ports, reports } = await openPorts(() => {
    throw new Error('no answer')
  })
  const id = await arrive(ports, await packArchive(NOTES))
  let waited = 0
  for (;;) {
    const { status, fault } = (await makeNextImport(ports)) ?? assert.fail('nothing was due')
    assert.equal(fault, null)
    if (status === 'FAILED') break
    assert.equal(await makeNextImport(ports), undefined, 'not at once')
    const { dueAt } = (await ports.imports.find(id)) ?? assert.fail()
    const pause = (dueAt?.getTime() ?? 0) - ports.now().getTime()
    bench.advance(pause)
    waited += pause
  }
  assert.ok(waited > 3_600_000 && waited < 2 * 3_600_000, `${waited} ms`)
  assert.ok(reports.length > 5)
  await sweepImports(ports)
  assert.deepEqual(await ports.arrivals.ids(), [])
})

test('more than is taken, a full account, and more than five a day are refused', async () => {
  const { ports } = await openPorts()
  for (const bytes of [0, -1, 1.5, LIMIT + 1])
    assert.deepEqual(await startDataImport(ports, newcomer(), bytes), { kind: 'outOfRange', most: LIMIT })
  const full = { ...ports, holdsPictures: async () => true }
  assert.equal((await startDataImport(full, newcomer(), 10)).kind, 'notEmpty')

  const person = newcomer()
  for (let number = 1; number <= 5; number++) {
    await arrive(ports, Buffer.from('no archive'), person)
    assert.equal((await makeNextImport(ports))?.fault, 'NOT_AN_ARCHIVE')
  }
  const sixth = await startDataImport(ports, person, 10)
  assert.ok(sixth.kind === 'tooMany' && sixth.retryAfter > 0 && sixth.retryAfter <= 24 * 3_600)
  bench.advance(24 * 3_600_000)
  assert.equal((await startDataImport(ports, person, 10)).kind, 'started')
})

test('an archive that is under way is gone on with; one of another size takes its place', async () => {
  const { ports } = await openPorts()
  const person = newcomer()
  const first = await start(ports, 10, person)
  await receiveArchive(ports, first.id, 0, once(Buffer.from('half')))
  assert.equal((await start(ports, 10, person)).id, first.id)
  const other = await start(ports, 11, person)
  assert.notEqual(other.id, first.id)
  assert.deepEqual(await receiveArchive(ports, first.id, 4, once(Buffer.from('more'))), { kind: 'unknown' })
  await sweepImports(ports)
  assert.ok(!(await ports.arrivals.ids()).includes(first.id), 'what had arrived of it is erased')
})

test('bytes that do not follow are not written, nor are more than were announced', async () => {
  const { ports } = await openPorts()
  const { id } = await start(ports, 10)
  const send = (offset: number, text: string) => receiveArchive(ports, id, offset, once(Buffer.from(text)))
  assert.deepEqual(await send(3, 'late'), { kind: 'misplaced', received: 0 })
  assert.deepEqual(await send(0, 'four'), { kind: 'received', received: 4 })
  assert.deepEqual(await send(0, 'four'), { kind: 'misplaced', received: 4 })
  assert.deepEqual(await send(4, 'much too much'), { kind: 'tooLong', received: 4 })
  assert.deepEqual(await send(4, '+sixes'), { kind: 'received', received: 10 })
  assert.deepEqual(await send(10, ''), { kind: 'received', received: 10 }, 'asked again after the last byte')
})

test('what arrived is kept where a connection breaks', async () => {
  const { ports } = await openPorts()
  const { id } = await start(ports, 10)
  async function* broken() {
    yield Buffer.from('half')
    throw new Error('aborted')
  }
  assert.deepEqual(await receiveArchive(ports, id, 0, broken()), { kind: 'received', received: 4 })
})

test('an import is erased when its time is over, with what has arrived, and so is what arrived for none', async () => {
  const { ports } = await openPorts()
  const { id } = await start(ports, 10)
  await receiveArchive(ports, id, 0, once(Buffer.from('half')))
  await writeFile(join(folder, 'nobody.zip'), 'x')
  const files = async () => (await readdir(folder)).filter((name) => [`${id}.zip`, 'nobody.zip'].includes(name))
  bench.advance(IMPORT_LIFETIME - 1_000)
  await sweepImports(ports)
  assert.deepEqual(await files(), [`${id}.zip`])
  bench.advance(1_000)
  await sweepImports(ports)
  assert.deepEqual(await files(), [])
  assert.equal(await ports.imports.find(id), undefined)
})

test('a restriction comes along, a consent does not', async () => {
  const { ports } = await openPorts()
  const person = newcomer()
  const decisions = [
    { topic: 'learning', allowed: true, at: '2026-01-01T00:00:00.000Z' },
    { topic: 'learning', allowed: false, at: '2026-01-02T00:00:00.000Z' },
    { topic: 'processing', allowed: true, at: '2026-01-02T00:00:00.000Z' },
    { topic: 'advertising', allowed: true, at: '2026-01-02T00:00:00.000Z' },
  ]
  const lines = `[\n${decisions.map((decision) => JSON.stringify(decision)).join(',\n')}\n]\n`
  const id = await arrive(ports, await packArchive([['users/privacyDecisions.json', lines]]), person)
  while ((await ports.imports.find(id))?.status !== 'SUCCEEDED') assert.ok(await makeNextImport(ports))
  const { learning, processing, advertising } = await ports.privacy.decisionsOf(person.userId)
  assert.deepEqual([learning?.allowed, processing, advertising], [false, undefined, undefined])
})
