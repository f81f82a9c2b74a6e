import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessKey, networkOf } from './guess-key.ts'

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

test('a key tells networks and addresses apart and shows neither', () => {
  const keys = [
    guessKey('192.0.2.7'),
    guessKey('192.0.2.8'),
    guessKey(null),
    guessKey('192.0.2.7', 'ada@example.com'),
    guessKey('192.0.2.8', 'ada@example.com'),
    guessKey('192.0.2.7', 'bob@example.com'),
  ]
  assert.equal(new Set(keys).size, keys.length)
  for (const key of keys) assert.match(key, /^[\w-]{43}$/)
})
