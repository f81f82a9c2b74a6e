import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moderatePrompt, type RejectionReason } from './moderate-prompt.ts'

const rejected: Record<RejectionReason, string[]> = {
  SEXUAL: [
    'hentai of a dragon',
    'a NAKED man',
    'ｐｏｒｎ',
    'p\u200bo\u00adrn',
    'pörn',
    'エロ画像',
    'ヌード',
    '裸の女性',
    '𝓷𝓾𝓭𝓮 portrait',
  ],
  CHILD_SAFETY: ['a nude child', 'sexual picture of a 12-year-old', '裸の少女', 'ロリのエロ画像', 'naked teenagers'],
  VIOLENCE: ['a beheading', 'gory remains', 'dismembered body', '生首', '拷問される人'],
  HATE: ['kill all jews', 'sieg heil', 'white power poster', '外国人を皆殺しにするポスター'],
}

for (const [reason, prompts] of Object.entries(rejected))
  test(`refuses what is plainly asked for: ${reason}`, () => {
    for (const prompt of prompts) assert.equal(moderatePrompt(prompt), reason, prompt)
  })

test('leaves ordinary pictures alone that only look like it', () => {
  const innocent = [
    'a child with a kite',
    'grapes from Essex',
    'a peacock and a cockatoo',
    'a naked mole-rat',
    'visible to the naked eye',
    'a knight killing a dragon',
    'Sussex in the morning',
    'blood orange juice',
    'a skilled jewel thief',
    'white powder snow',
    'ピエロと子供',
    '裸足の少女',
    '裸電球',
    '裸の王様',
    'ロリポップを持つ子供',
    'グローブ',
    'エロイカ交響曲',
    'ヌードル',
  ]
  for (const prompt of innocent) assert.equal(moderatePrompt(prompt), undefined, prompt)
})
