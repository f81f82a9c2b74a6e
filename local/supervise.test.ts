import assert from 'node:assert/strict'
import { EventEmitter, on } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { type ProcessEnd, supervise } from './supervise.ts'

const main = join(import.meta.dirname, 'fixtures/obedient.ts')

/** A supervised process whose lines and ends can be waited for. */
function watch(env: Record<string, string>) {
  const events = new EventEmitter<{ line: [string]; end: [ProcessEnd] }>()
  const ends = on(events, 'end')
  const lines = on(events, 'line')
  const process = supervise({
    main,
    env: { PORT: '0', ...env },
    onLine: (line) => events.emit('line', line),
    onEnd: (end) => events.emit('end', end),
  })
  return {
    process,
    nextLine: async () => ((await lines.next()).value as [string])[0],
    nextEnd: async () => ((await ends.next()).value as [ProcessEnd])[0],
  }
}

test('a process that is killed is started again', async () => {
  const { process, nextLine, nextEnd } = watch({})
  await nextLine()
  const firstPid = process.pid
  process.kill('SIGKILL')

  assert.deepEqual(await nextEnd(), { code: null, signal: 'SIGKILL', restartIn: 100 })
  await nextLine()
  assert.notEqual(process.pid, firstPid)
  assert.equal(process.starts, 2)
  await process.stop(1_000)
  assert.equal(process.pid, undefined)
})

test('the waits between restarts double while a process keeps failing', async () => {
  const { process, nextEnd } = watch({ EXIT_CODE: '1' })
  const waits = [(await nextEnd()).restartIn, (await nextEnd()).restartIn, (await nextEnd()).restartIn]
  await process.stop(1_000)
  assert.deepEqual(waits, [100, 200, 400])
})

test('a faulty configuration is not tried again', async () => {
  const { process, nextLine, nextEnd } = watch({ EXIT_CODE: '78' })
  assert.equal(await nextLine(), 'The configuration has a fault.')
  assert.deepEqual(await nextEnd(), { code: 78, signal: null, restartIn: undefined })
  await process.stop(1_000)
  assert.equal(process.starts, 1)
})

test('stopping ends a process in order, and one that is waiting to be started again too', async () => {
  const running = watch({})
  await running.nextLine()
  await running.process.stop(1_000)
  assert.equal(running.process.starts, 1)

  const failing = watch({ EXIT_CODE: '1' })
  await failing.nextEnd()
  await failing.process.stop(1_000)
  assert.equal(failing.process.pid, undefined)
})

test('a process that does not stop in time is killed', async () => {
  const { process, nextLine } = watch({})
  await nextLine()
  process.kill('SIGSTOP')
  await process.stop(50)
  assert.equal(process.pid, undefined)
})
