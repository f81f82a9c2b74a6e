import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkKind, networkOf } from './network.ts'

test('an IPv4 address stands for itself, written as IPv6 too', () => {
  assert.equal(networkOf('192.0.2.7'), '192.0.2.7')
  assert.equal(networkOf('::ffff:192.0.2.7'), '192.0.2.7')
})

test('addresses of one /64 are one network, however they are written', () => {
  const spellings = ['2001:db8::1', '2001:db8:0:0:1:2:3:4', '2001:0DB8::ffff', '2001:db8:0:0::9', '2001:db8::%eth0']
  assert.deepEqual([...new Set(spellings.map(networkOf))], ['2001:db8:0:0::/64'])
  assert.notEqual(networkOf('2001:db8:0:1::1'), networkOf('2001:db8::1'))
  assert.equal(networkOf('::1'), '0:0:0:0::/64')
})

test('addresses of this machine and of local networks are told from public ones, also written as IPv6', () => {
  for (const [kind, addresses] of [
    ['machine', ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1']],
    [
      'local',
      [
        '10.1.2.3',
        '172.31.0.1',
        '192.168.1.5',
        '169.254.0.9',
        '100.64.0.1',
        'fd00::1',
        'fe80::1%eth0',
        '::ffff:10.0.0.1',
      ],
    ],
    ['public', ['192.0.2.7', '172.32.0.1', '8.8.8.8', '2001:db8::1', '::ffff:8.8.8.8', 'nonsense']],
  ] as const)
    for (const address of addresses) assert.equal(networkKind(address), kind, address)
})
