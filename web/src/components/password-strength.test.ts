import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passwordStrength } from './password-strength.ts'

const own = ['Ada Lovelace', 'ada.lovelace@example.com']

test('a password is judged by its length, by what repeats, and by what is the own name', () => {
  for (const [password, strength] of [
    ['', 'short'],
    ['seven77', 'short'],
    ['夕暮れの灯台', 'short'],
    ['aaaaaaaaaaaaaaaa', 'repeated'],
    ['12341234', 'repeated'],
    ['Ada Lovelace 7', 'personal'],
    ['lovelace1815', 'personal'],
    ['gx4!mPq2', 'enough'],
    ['abababcababaab', 'enough'],
    ['lighthouse at dusk', 'good'],
    ['lovelace writes programs', 'good'],
  ] as const)
    assert.equal(passwordStrength(password, own), strength, password)
})
