import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { test } from 'node:test'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** How many promises the founding policy makes. */
const PROMISES = Array.from({ length: 20 }, (_, index) => `P${index + 1}`)

interface Row {
  number: string
  keptBy: string[]
  shownBy: string[]
}

/** A path, or a pattern of paths, rather than a command, a field or an address. */
const isPath = (quoted: string) => /^[\w.*-]+(\/[\w.*-]+)*$/.test(quoted) && /\/|\.(tsx?|md)$/.test(quoted)

/** What a cell names, from the root on: a name without a folder is beside the one before it. */
function pathsIn(cell: string): string[] {
  const paths: string[] = []
  for (const [, quoted = ''] of cell.matchAll(/`([^`]+)`/g)) {
    if (!isPath(quoted)) continue
    const folder = dirname(paths.at(-1) ?? '')
    paths.push(
      existsSync(join(root, quoted.split('/')[0] ?? '')) && quoted.includes('/') ? quoted : join(folder, quoted),
    )
  }
  return paths
}

const rows: Row[] = read('docs/promises.md')
  .split('\n')
  .filter((line) => /^\| P\d/.test(line))
  .map((line) => {
    const [, number = '', , keptBy = '', shownBy = ''] = line.split('|').map((cell) => cell.trim())
    return { number, keptBy: pathsIn(keptBy), shownBy: pathsIn(shownBy) }
  })

/** Whether there is a file or a folder of this name, or a file for the pattern. */
const isThere = (path: string) => globSync(path, { cwd: root }).length > 0

test('the ledger has one row for each promise', () => {
  assert.deepEqual(
    rows.map(({ number }) => number),
    PROMISES,
  )
})

test('each promise names the code that keeps it and the tests that would fail without it, and all of it is there', () => {
  for (const { number, keptBy, shownBy } of rows) {
    assert.ok(keptBy.length > 0, `${number} names no code`)
    assert.ok(
      shownBy.some((path) => path.endsWith('.test.ts')),
      `${number} names no test`,
    )
    for (const path of [...keptBy, ...shownBy]) assert.ok(isThere(path), `${number} names ${path}, which is not there`)
  }
})

test('each promise is shown by its number on a running platform, and nothing is numbered that was not promised', () => {
  const titles = globSync('tests/promises/*.test.ts', { cwd: root }).flatMap((path) =>
    [...read(path).matchAll(/\btest\(\s*['"`]((?:P\d+(?:, )?)+):/g)].map(([, numbers = '']) => numbers.split(', ')),
  )
  assert.deepEqual([...new Set(titles.flat())].sort(), PROMISES.toSorted())
})
