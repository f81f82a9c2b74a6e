import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commonPasswords } from './common-passwords.ts'
import { passwordWeakness } from './password-policy.ts'

const ada = { name: 'Ada Lovelace', email: 'ada.lovelace@example.com' }

test('a password of eight characters or more that is on no list is taken, in any script', () => {
  for (const password of ['gx4!mPq2', 'lighthouse at dusk', '夕暮れの灯台と古い船', '🦊🦉🐝🐢🦔🐙🦋🐌']) {
    assert.equal(passwordWeakness(password, ada), undefined, password)
  }
})

test('length counts characters as people see them typed, not code units', () => {
  assert.equal(passwordWeakness('🦊🦉🐝🐢🦔🐙🦋', ada), 'short')
  assert.equal(passwordWeakness('seven77', ada), 'short')
})

test('what is guessed first is refused, however it is capitalised', () => {
  for (const password of ['password123', 'PassWord123', 'ｐａｓｓｗｏｒｄ', '1q2w3e4r5t', ' iloveyou ']) {
    assert.equal(passwordWeakness(password, ada), 'common', password)
  }
})

test('the own name and address are refused', () => {
  for (const password of ['ada lovelace', 'ADA.LOVELACE', 'Ada.Lovelace@example.com']) {
    assert.equal(passwordWeakness(password, ada), 'personal', password)
  }
})

test('one character repeated is refused', () => {
  for (const password of ['aaaaaaaaaaaa', '🦊'.repeat(9), '        '])
    assert.equal(passwordWeakness(password, ada), 'repeated', password)
})

test('the list holds nothing that another rule refuses already', () => {
  for (const password of commonPasswords) {
    assert.ok(password.length >= 8 && password === password.toLowerCase(), password)
  }
})
