import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deviceWords, placeWords } from './session-words.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

test('a device is browser and system in words, another program the name that it gives itself', () => {
  assert.equal(deviceWords(firefox, 'en'), 'Firefox on Linux')
  assert.equal(deviceWords(firefox, 'ja'), 'LinuxのFirefox')
  assert.equal(deviceWords('curl/8.5.0', 'en'), 'curl')
  assert.equal(deviceWords('Mozilla/5.0 (Windows NT 10.0)', 'en'), 'Windows')
  assert.equal(deviceWords('x'.repeat(400), 'en').length, 40)
  for (const nothing of [null, '', ' ']) assert.equal(deviceWords(nothing, 'ja'), '不明なプログラム')
})

test('a place is the network, or else the country, in words', () => {
  const present = '2001:db8::1'
  assert.equal(placeWords('2001:db8::2', present, 'en'), 'The network that you are in now (2001:db8::2)')
  assert.equal(placeWords('192.168.1.5', present, 'ja'), 'ローカルネットワーク（192.168.1.5）')
  assert.equal(placeWords('192.168.1.5', '192.168.1.5', 'en'), 'The network that you are in now (192.168.1.5)')
  assert.equal(placeWords('::1', '::1', 'en'), 'The machine that the service runs on')
  assert.equal(placeWords('133.11.0.1', present, 'en'), 'Japan (133.11.0.1)')
  assert.equal(placeWords('193.0.6.139', present, 'ja'), 'オランダ（193.0.6.139）')
  assert.equal(placeWords('198.51.100.7', present, 'en'), '198.51.100.7')
  assert.equal(placeWords(null, present, 'en'), 'Unknown network')
})
