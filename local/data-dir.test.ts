import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { lockDataDir } from './data-lock.ts'
import { openLogFile } from './log-file.ts'
import { loadSecrets, makeSecrets } from './secrets.ts'

const root = mkdtempSync(join(tmpdir(), 'imaginprompt-data-'))
after(() => rmSync(root, { recursive: true }))
const newDir = () => mkdtempSync(join(root, 'dir-'))
const modeOf = (path: string) => statSync(path).mode & 0o777

test('a data directory belongs to one launcher and to its owner only', () => {
  const dir = join(newDir(), 'deep')
  const lock = lockDataDir(dir)
  assert.equal(modeOf(dir), 0o700)
  assert.throws(() => lockDataDir(dir), /is in use by another launcher/)

  lock[Symbol.dispose]()
  using next = lockDataDir(dir)
  assert.equal(next.previousEndedAbruptly, false)
})

test('the lock of a launcher that was killed is free at once, and tells of it', async () => {
  const dir = newDir()
  const module = join(import.meta.dirname, 'data-lock.ts')
  const program = `(await import(${JSON.stringify(module)})).lockDataDir(${JSON.stringify(dir)}); console.log(1); setInterval(() => {}, 1e6)`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  assert.throws(() => lockDataDir(dir), /is in use/)

  holder.kill('SIGKILL')
  await once(holder, 'exit')
  using lock = lockDataDir(dir)
  assert.equal(lock.previousEndedAbruptly, true)
})

test('secrets are made once and readable by their owner only', () => {
  const dir = newDir()
  const secrets = loadSecrets(dir)
  assert.equal(modeOf(join(dir, 'secrets.json')), 0o600)
  assert.equal(new Set(Object.values(secrets)).size, Object.keys(secrets).length)
  assert.ok(Object.values(secrets).every((secret) => secret.length >= 43))
  assert.deepEqual(loadSecrets(dir), secrets)
})

test('a secret that a later version needs is added; the others stay', () => {
  const dir = newDir()
  const { urlSigningKey: _later, ...earlier } = makeSecrets()
  writeFileSync(join(dir, 'secrets.json'), JSON.stringify(earlier))

  const secrets = loadSecrets(dir)
  assert.deepEqual({ ...secrets, ...earlier }, secrets)
  assert.deepEqual(loadSecrets(dir), secrets)
})

for (const [fault, text] of [
  ['is not JSON', '{"gatewayToUsers": '],
  ['is not a JSON object', '[]'],
  ['has no text of at least 32 characters for urlSigningKey', '{"urlSigningKey": "short"}'],
] as const)
  test(`a secrets file that ${fault} is left alone and said so`, () => {
    const dir = newDir()
    const path = join(dir, 'secrets.json')
    writeFileSync(path, text)
    assert.throws(() => loadSecrets(dir), new RegExp(`${fault}\\. Mend it`))
    assert.equal(readFileSync(path, 'utf8'), text)
  })

test('a log starts anew at its limit and keeps the files before', () => {
  const path = join(newDir(), 'users.log')
  const read = (file: string) => readFileSync(file, 'utf8')
  {
    using log = openLogFile(path, { maxBytes: 12, kept: 2 })
    for (const line of ['one', 'two', 'three', 'four', 'five', 'seven', 'eight']) log.write(line)
  }
  assert.deepEqual([path, `${path}.1`, `${path}.2`].map(read), ['eight\n', 'five\nseven\n', 'three\nfour\n'])

  using again = openLogFile(path, { maxBytes: 12, kept: 2 })
  again.write('nine')
  assert.equal(read(path), 'eight\nnine\n')
})
