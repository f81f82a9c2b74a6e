import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildClient } from '../local/build-client.ts'
import { findProgram } from '../local/find-program.ts'
import { findChromium } from './support/chromium.ts'

const root = resolve(import.meta.dirname, '..')

/**
 * A test that hangs, in milliseconds, or leaves a server open when it fails must not hold up the others: hence the limit
 * and the forced exit of each file's process.
 */
const limits = ['--test-timeout=240000', '--test-force-exit']

/** All tests, or those whose path contains one of the words given on the command line. */
function testFiles(words: string[]): string[] {
  const files = globSync('{platform,schema,subgraphs,gateway,web,local,tests,bench}/**/*.test.{ts,tsx}', {
    cwd: root,
    exclude: ['**/node_modules/**', 'web/dist/**'],
  }).toSorted()
  return words.length === 0 ? files : files.filter((file) => words.some((word) => file.includes(word)))
}

/** Sees to a browser for the journeys where that is possible, and says so where it is not. */
function provideChromium(): string | undefined {
  const found = findChromium()
  if (found !== undefined) return found

  const apt = findProgram('apt-get', process.env.PATH ?? '')
  if (apt === undefined || process.getuid?.() !== 0) {
    say('No Chromium here and no right to install one: the browser journeys are skipped. CHROMIUM_PATH may name one.')
    return undefined
  }
  say('Installing Chromium for the browser journeys.')
  run(apt, ['update', '-q'])
  run(apt, ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  const installed = findChromium()
  if (installed === undefined) say('Chromium could not be installed: the browser journeys are skipped.')
  return installed
}

function run(program: string, args: string[], env: NodeJS.ProcessEnv = process.env): number {
  return spawnSync(program, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1
}

const say = (text: string) => process.stdout.write(`${text}\n`)

const files = testFiles(process.argv.slice(2))
if (files.length === 0) {
  say('No test has such a name.')
  process.exit(1)
}
const chromium = provideChromium()
// Once for all: journeys that start side by side find it built.
await buildClient()
process.exitCode = run(
  process.execPath,
  ['--test', '--test-concurrency=2', ...limits, '--test-reporter=spec', ...files],
  {
    ...process.env,
    NODE_COMPILE_CACHE: resolve(root, 'node_modules/.cache/compile'),
    ...(chromium !== undefined && { CHROMIUM_PATH: chromium }),
  },
)
