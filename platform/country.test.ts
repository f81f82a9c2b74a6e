import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countryOf } from './country.ts'

test('an address that has been in one country for long is there', () => {
  const known = {
    '133.11.0.1': 'JP',
    '193.0.6.139': 'NL',
    '200.160.2.3': 'BR',
    '18.0.0.1': 'US',
    '::ffff:133.11.0.1': 'JP',
  }
  for (const [address, country] of Object.entries(known)) assert.equal(countryOf(address), country, address)
})

test('no country is made up for what is nobody’s, local, or not in the table', () => {
  for (const address of ['192.0.2.1', '10.0.0.1', '127.0.0.1', '255.255.255.255', '2001:db8::1', '::1', 'nonsense', ''])
    assert.equal(countryOf(address), null, address)
})
