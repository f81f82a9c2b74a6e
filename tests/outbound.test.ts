import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { chooseFreePorts } from '../local/free-ports.ts'
import { type Ports, planPlatform, portNames } from '../local/launch-plan.ts'
import { loadSecrets } from '../local/secrets.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const probe = new URL('support/call-elsewhere.ts', import.meta.url).href
const elsewhere = createServer((_request, response) => response.end('data'))
let dataDir: string
before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'imaginprompt-'))
  await once(elsewhere.listen(0, '127.0.0.1'), 'listening')
})
after(async () => {
  elsewhere.close()
  await rm(dataDir, { recursive: true, force: true })
})

for (const name of ['users', 'billing', 'generation', 'worker', 'gateway'] as const)
  test(`the ${name} process can't call a host that is not on its register`, async () => {
    const free = await chooseFreePorts(portNames.length)
    const ports = Object.fromEntries(portNames.map((port, index) => [port, free[index]])) as Ports
    const options = { host: '127.0.0.1', ports, dataDir, webDir: undefined, secrets: loadSecrets(dataDir) }
    const { services, gateway } = planPlatform({ env: process.env, mongo: { kind: 'built-in' }, ...options })
    const plan = [...services, gateway].find((one) => one.name === name) ?? assert.fail('There is no such process')

    const { port } = elsewhere.address() as AddressInfo
    const child = spawn(process.execPath, ['--import', probe, plan.main], {
      cwd: root,
      env: { ...plan.env, CALL_ELSEWHERE: `http://127.0.0.1:${port}/` },
      stdio: ['ignore', 'ignore', 'pipe'],
      signal: AbortSignal.timeout(30_000),
      killSignal: 'SIGKILL',
    })
    const exited = once(child, 'exit')
    try {
      const lines: string[] = []
      // Until the configuration is read the probe reaches its goal: that shows that nothing else is in its way.
      for await (const line of createInterface(child.stderr)) {
        lines.push(line)
        if (line === '{"elsewhere":"ERR_NOT_ON_REGISTER"}') return
      }
      assert.fail(`It was never refused:\n${lines.join('\n')}`)
    } finally {
      child.kill('SIGKILL')
      await exited
    }
  })
