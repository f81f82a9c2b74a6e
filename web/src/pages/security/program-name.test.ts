import assert from 'node:assert/strict'
import { test } from 'node:test'
import { programName } from './program-name.ts'

test('browsers are named as people know them', () => {
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36'
  assert.equal(programName(chrome), 'Chrome, Windows')
  assert.equal(programName(`${chrome} Edg/140.0`), 'Edge, Windows')
  assert.equal(
    programName(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Version/18.0 Mobile Safari/604.1',
    ),
    'Safari, iOS',
  )
  assert.equal(programName('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'), 'Firefox, Linux')
})

test('other programs by the name that they give themselves, none where they gave none', () => {
  assert.equal(programName('curl/8.5.0'), 'curl')
  assert.equal(programName(null), null)
})
