import assert from 'node:assert/strict'
import { appendFile, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openDeletionRegister } from './deletion-register.ts'

test('keeps what was added, whatever a crash left half written, for its owner only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'register-'))
  try {
    const path = join(folder, 'beside', 'deletions.jsonl')
    const register = openDeletionRegister(path)
    assert.deepEqual(await register.all(), [], 'there need not be one')
    const first = { id: 'a', userId: 'ada', workspaceIds: ['studio'] }
    const second = { id: 'b', userId: null, workspaceIds: ['team', 'other'] }
    await register.add(first)
    await appendFile(path, '{"id":"torn","userI')
    await register.add(second)
    assert.deepEqual(await openDeletionRegister(path).all(), [first, second])
    assert.equal((await stat(path)).mode & 0o777, 0o600)
  } finally {
    await rm(folder, { recursive: true })
  }
})
