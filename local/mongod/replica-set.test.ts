import assert from 'node:assert/strict'
import { test } from 'node:test'
import { replicaSetCommand } from './replica-set.ts'

const config = { _id: 'local', version: 3, protocolVersion: 1, members: [{ _id: 0, host: '127.0.0.1:20001' }] }

test('a new server becomes a replica set of one', () => {
  assert.deepEqual(replicaSetCommand('local', '127.0.0.1:20001', undefined), {
    replSetInitiate: { _id: 'local', members: [{ _id: 0, host: '127.0.0.1:20001' }] },
  })
})

test('a set that is at this address stays as it is', () => {
  assert.equal(replicaSetCommand('local', '127.0.0.1:20001', config), undefined)
})

test('a set that was at another port is moved, with the rest of its configuration', () => {
  assert.deepEqual(replicaSetCommand('local', '127.0.0.1:20002', config), {
    replSetReconfig: { ...config, version: 4, members: [{ _id: 0, host: '127.0.0.1:20002' }] },
    force: true,
  })
})
