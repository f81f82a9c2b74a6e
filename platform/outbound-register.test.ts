import assert from 'node:assert/strict'
import { test } from 'node:test'
import { databaseDestinations, destination, isRegistered, publicRegister } from './outbound-register.ts'

test('an address leads to its host and port, the usual one where it names none', () => {
  const places = [
    'https://api.stripe.com/v1',
    'http://Billing:4000/graphql',
    'smtp://u:p@mail.example.com',
    'http://[::1]:8080',
  ]
  assert.deepEqual(
    places.map((address) => destination('SERVICE', address)).map(({ host, port }) => `${host} ${port}`),
    ['api.stripe.com 443', 'billing 4000', 'mail.example.com 587', '::1 8080'],
  )
})

test('a connection string leads to each of its servers, and one for SRV records to what lies below its parent', () => {
  const hosts = (uri: string) => databaseDestinations(uri).map(({ host, port }) => `${host} ${port}`)
  assert.deepEqual(hosts('mongodb://users:se%40cret@a.example,b.example:27018/?replicaSet=rs0'), [
    'a.example 27017',
    'b.example 27018',
  ])
  assert.deepEqual(hosts('mongodb://[::1]:27019,127.0.0.1/x'), ['::1 27019', '127.0.0.1 27017'])
  assert.deepEqual(hosts('mongodb+srv://u:p@cluster0.abc.mongodb.net/?w=majority'), ['*.abc.mongodb.net null'])
})

test('only what is on the register is, whatever the case, and nothing that merely looks like it', () => {
  const register = [
    destination('PAYMENT', 'https://api.stripe.com'),
    ...databaseDestinations('mongodb+srv://c.abc.net'),
  ]
  for (const [host, port, expected] of [
    ['API.stripe.com', 443, true],
    ['api.stripe.com', 80, false],
    ['stripe.com', 443, false],
    ['evil-api.stripe.com', 443, false],
    ['api.stripe.com.evil.example', 443, false],
    ['shard-0.abc.net', 27017, true],
    ['abc.net', 27017, false],
    ['evilabc.net', 27017, false],
  ] as const)
    assert.equal(isRegistered(register, host, port), expected, `${host}:${port}`)
})

test('the public learns the names of others and not our own', () => {
  const register = [
    destination('SERVICE', 'http://billing:4000'),
    ...databaseDestinations('mongodb://mongo-1,mongo-2,10.0.0.7'),
    destination('PAYMENT', 'https://api.stripe.com'),
    destination('IMAGE_PROVIDER', 'http://127.0.0.1:7860'),
    destination('IMAGE_PROVIDER', 'https://api.openai.com/v1'),
    destination('MAIL', 'smtps://10.mail.example'),
  ]
  assert.deepEqual(publicRegister(register), [
    { category: 'DATABASE', host: null },
    { category: 'PAYMENT', host: 'api.stripe.com' },
    { category: 'IMAGE_PROVIDER', host: null },
    { category: 'IMAGE_PROVIDER', host: 'api.openai.com' },
    { category: 'MAIL', host: '10.mail.example' },
  ])
})
