import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { signUp } from '../tests/support/api-client.ts'
import { eventually } from '../tests/support/eventually.ts'
import { chooseFreePorts } from './free-ports.ts'
import { processNames } from './launch-plan.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'imaginprompt-start-'))
after(() => rm(dataDir, { recursive: true, force: true }))
const [port] = await chooseFreePorts(1)

/** Runs `npm start`'s program and collects what it shows. */
function launch(env: Record<string, string> = {}, command = [process.execPath, join(import.meta.dirname, 'start.ts')]) {
  const { PATH, NODE_COMPILE_CACHE = '' } = process.env
  const [program = '', ...args] = command
  const launcher = spawn(program, args, {
    cwd: join(import.meta.dirname, '..'),
    env: { PATH, NODE_COMPILE_CACHE, PORT: String(port), DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const shown: string[] = []
  for (const input of [launcher.stdout, launcher.stderr])
    createInterface({ input }).on('line', (line) => shown.push(line))
  after(() => launcher.kill('SIGKILL'))
  return { launcher, shown, exit: once(launcher, 'close') as Promise<[number | null, string | null]> }
}

const url = `http://localhost:${port}`
const isUp = async () => assert.equal((await fetch(`${url}/health`)).status, 200)
const readyIn = (shown: string[]) => () => Promise.resolve(assert.ok(shown.some((line) => line.includes(url))))

/** Process ids of what runs under a launcher. */
async function childrenOf({ pid }: Pick<ChildProcess, 'pid'>): Promise<number[]> {
  const ps = spawn('ps', ['-A', '-o', 'pid=,ppid='])
  const lines = (await ps.stdout.setEncoding('utf8').toArray()).join('').trim().split('\n')
  return lines
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (child && parent === pid ? [child] : []))
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('starts everything, starts again what dies, and stops in order within 5 s', async () => {
  const { launcher, shown, exit } = launch()
  await eventually(readyIn(shown))
  await isUp()
  assert.equal(shown.filter((line) => line.includes('http')).length, 1)
  const mail = shown.map((line) => /mail +to read at (\S+)/.exec(line)?.[1]).find((address) => address !== undefined)
  assert.match(await (await fetch(`http://${mail ?? assert.fail('No mail page')}`)).text(), /<h1>Mail<\/h1>/)
  const children = await childrenOf(launcher)
  assert.equal(children.length, processNames.length)

  for (const child of children) process.kill(child, 'SIGKILL')
  await eventually(async () => {
    const now = await childrenOf(launcher)
    assert.equal(now.length, processNames.length)
    assert.ok(now.every((pid) => !children.includes(pid)))
    await isUp()
  })
  for (const name of ['mongo', 'mail', 'users', 'billing', 'generation', 'worker', 'gateway'])
    assert.ok(
      shown.some((line) => line.includes(`${name.padEnd(11)} was killed by SIGKILL; starting again`)),
      name,
    )
  await signUp(url)

  const restarted = await childrenOf(launcher)
  const stoppedAt = performance.now()
  launcher.kill('SIGINT')
  assert.deepEqual(await exit, [0, null])
  assert.ok(performance.now() - stoppedAt < 5_000)
  assert.deepEqual(restarted.filter(isAlive), [])
  assert.deepEqual(
    (await readdir(join(dataDir, 'logs'))).toSorted(),
    processNames.map((name) => `${name}.log`).toSorted(),
  )
})

test('a launcher that is killed takes its children along, and the next one finds all data', async () => {
  const first = launch()
  await eventually(readyIn(first.shown))
  const { accessToken, email, password } = await signUp(url)
  const orphans = await childrenOf(first.launcher)
  first.launcher.kill('SIGKILL')
  await first.exit

  const second = launch()
  await eventually(readyIn(second.shown))
  await eventually(async () => assert.deepEqual(orphans.filter(isAlive), []))
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
    body: JSON.stringify({
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
      variables: { input: { email, password } },
    }),
  })
  assert.deepEqual(await response.json(), { data: { signIn: { __typename: 'SignInSuccess' } } })
  second.launcher.kill('SIGTERM')
  assert.deepEqual(await second.exit, [0, null])
})

test('a taken port is said at once and nothing is left running', async () => {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  const { shown, exit } = launch()
  assert.deepEqual(await exit, [1, null])
  assert.ok(shown.includes(`Port ${port} is taken. Stop what uses it or set PORT to another one.`), shown.join('\n'))
  server.close()
})

test('a faulty setting is named, the launcher’s own as well as that of a service', async () => {
  const own = launch({ PORT: 'many' })
  assert.deepEqual(await own.exit, [78, null])
  assert.ok(own.shown.includes('- PORT must be a whole number from 0 to 65535.'), own.shown.join('\n'))

  const passedOn = launch({ TRUST_PROXY: 'all' })
  assert.deepEqual(await passedOn.exit, [1, null])
  assert.match(passedOn.shown.join('\n'), /gateway: .*\n- TRUST_PROXY must be a whole number/)
})

test('a signal while it starts stops it', async () => {
  const { launcher, shown, exit } = launch()
  await eventually(async () => assert.ok(shown.some((line) => line.includes('ready after'))))
  const children = await childrenOf(launcher)
  launcher.kill('SIGTERM')
  assert.deepEqual(await exit, [0, null])
  assert.deepEqual(children.filter(isAlive), [])
})

for (const signal of ['SIGTERM', 'SIGKILL'] as const)
  test(`an npm that gets ${signal} leaves nothing running`, async () => {
    const { launcher: npm, shown, exit } = launch({}, ['npm', 'start'])
    await eventually(readyIn(shown))
    const [launcher] = await childrenOf(npm)
    assert.ok(launcher)
    const children = await childrenOf({ pid: launcher })
    assert.equal(children.length, processNames.length)

    npm.kill(signal)
    await eventually(async () => assert.deepEqual([launcher, ...children].filter(isAlive), []))
    await exit
  })
