import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { normalizeEmail, readEmail } from './email.ts'

test('spellings of one address have one normal form', () => {
  for (const spelling of ['Ada@Example.COM', '  ada@example.com\n', 'ａｄａ@example.com', 'ada@ＥＸＡＭＰＬＥ.com']) {
    assert.equal(readEmail(spelling), 'ada@example.com')
  }
})

test('addresses that are in use are taken', () => {
  for (const email of [
    'a@b.co',
    'ada.lovelace+art@mail.example.co.uk',
    "o'neil@example.ie",
    '山田@例え.テスト',
    'x_y-z@sub-domain.example',
    `${'a'.repeat(64)}@example.com`,
  ]) {
    assert.equal(readEmail(email), email)
  }
})

test('what can not be an address is refused', () => {
  for (const text of [
    '',
    '@',
    'ada',
    'ada@',
    '@example.com',
    'ada@example',
    'ada@@example.com',
    'ada@exa mple.com',
    'ada lovelace@example.com',
    'ada@-example.com',
    'ada@example..com',
    'ada@example.com, bob@example.com',
    'ada\u0000@example.com',
    'ada@example.com\u202e',
    `${'a'.repeat(65)}@example.com`,
    `ada@${'example.'.repeat(40)}com`,
    'a'.repeat(1_000_000),
  ]) {
    assert.equal(readEmail(text), undefined, text.slice(0, 100))
  }
})

test('the normal form of a normal form is itself', () => {
  const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  const address = fc.tuple(part, part, part).map(([name, host, top]) => `${name}@${host}.${top}`)
  fc.assert(
    fc.property(address, (text) => {
      const email = normalizeEmail(text)
      assert.equal(normalizeEmail(email), email)
      assert.equal(readEmail(email), readEmail(text))
    }),
    { examples: [['\u03aa\u0301@example.com'], ['\u0130@example.com'], ['ada@example.com']] },
  )
})
