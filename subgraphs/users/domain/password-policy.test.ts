import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passwordWeakness } from './password-policy.ts'

const ada = { name: 'Ada Lovelace', email: 'ada.lovelace@example.com' }
const common = new Set(['password', 'iloveyou', 'dragon', 'password123', '1q2w3e4r5t', 'basketball'])
const knownPasswords = { isCommon: (folded: string) => common.has(folded), isLeaked: async () => false }
const weaknessOf = (password: string, person = ada) => passwordWeakness({ knownPasswords }, password, person)

test('a password of eight characters or more that is on no list is taken, in any script', async () => {
  for (const password of ['gx4!mPq2', 'lighthouse at dusk', '夕暮れの灯台と古い船', '🦊🦉🐝🐢🦔🐙🦋🐌'])
    assert.equal(await weaknessOf(password), undefined, password)
})

test('length counts characters as people see them typed, not code units', async () => {
  assert.equal(await weaknessOf('🦊🦉🐝🐢🦔🐙🦋'), 'short')
  assert.equal(await weaknessOf('seven77'), 'short')
})

test('what is guessed first is refused, however it is capitalised, spelled with signs, or extended', async () => {
  for (const password of [
    'password123',
    'PassWord123',
    'ｐａｓｓｗｏｒｄ',
    ' iloveyou ',
    'P@$$w0rd!',
    'dragon2026',
    'Dr4gon-99',
    'B4sk3tb4ll',
    '1q2w3e4r5t',
    '23456789',
    '98765432',
    'abcdefgh',
  ])
    assert.equal(await weaknessOf(password), 'common', password)
  assert.equal(await weaknessOf('dragon slayers unite'), undefined, 'a common word among others')
})

test('the own name and address are refused where little else is there', async () => {
  for (const password of ['ada lovelace', 'ADA.LOVELACE', 'Ada.Lovelace@example.com', 'lovelace1815', 'Ada!Lovelace!7'])
    assert.equal(await weaknessOf(password), 'personal', password)
  assert.equal(await weaknessOf('lovelace writes programs'), undefined)
  assert.equal(await weaknessOf('crocodiles!', { name: 'Al', email: 'al@x.test' }), undefined)
})

test('something short that is repeated is refused', async () => {
  for (const password of ['aaaaaaaaaaaa', '🦊'.repeat(9), '12341234', 'abcabcabc', 'hahahahah', 'asdfasdf'])
    assert.equal(await weaknessOf(password), 'repeated', password)
})

test('what has leaked is refused, and asked for last and as it is', async () => {
  const asked: string[] = []
  const lists = {
    ...knownPasswords,
    isLeaked: async (password: string) => {
      asked.push(password)
      return true
    },
  }
  assert.equal(await passwordWeakness({ knownPasswords: lists }, 'short', ada), 'short')
  assert.equal(await passwordWeakness({ knownPasswords: lists }, 'Lighthouse at Dusk ', ada), 'leaked')
  assert.deepEqual(asked, ['Lighthouse at Dusk '])
})
