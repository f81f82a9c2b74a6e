import assert from 'node:assert/strict'
import { test } from 'node:test'
import { topicOf } from '../subgraphs/users/domain/letter.ts'
import { en } from '../web/src/words/catalogues/en.ts'
import { ja } from '../web/src/words/catalogues/ja.ts'

/** What the services say in words of their own, by the fact that it is. Of last letters nothing is kept. */
const said = {
  KIND: Object.keys(topicOf).filter((kind) => !['accountDeleted', 'workspaceDeleted'].includes(kind)),
  TOPIC: Object.values(topicOf).filter((topic) => topic !== null),
} as const

for (const [language, { held }] of Object.entries({ English: en, Japanese: ja }))
  test(`${language}: the privacy centre has words for every sort of mail`, () => {
    for (const fact of ['KIND', 'TOPIC'] as const)
      assert.deepEqual(
        said[fact].filter((word) => held.facts[fact](word) === word),
        [],
        fact,
      )
  })
