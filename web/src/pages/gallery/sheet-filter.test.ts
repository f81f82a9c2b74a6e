import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filterOf, isNarrowed, wishesOf, withWish } from './sheet-filter.ts'

const filter = (query: string) => filterOf(wishesOf(new URLSearchParams(query)))

test('asks for all finished pictures where the address says nothing', () => {
  assert.deepEqual(filter(''), {
    ...{ status: ['SUCCEEDED'], saved: null, text: null, modelId: null, width: null, height: null },
    ...{ createdFrom: null, createdBefore: null },
  })
})

test('reads words, model, size and what is kept', () => {
  const { text, modelId, width, height, saved } = filter('q=+red+fox+&model=m&size=512x768&show=kept')
  assert.deepEqual(
    { text, modelId, width, height, saved },
    {
      ...{ text: 'red fox', modelId: 'm', width: 512, height: 768, saved: true },
    },
  )
})

test('a day goes from its first instant to the first of the next one, in the time of the viewer', () => {
  const { createdFrom, createdBefore } = filter('from=2026-03-29&to=2026-03-29')
  assert.equal(createdFrom, new Date(2026, 2, 29).toISOString())
  assert.equal(createdBefore, new Date(2026, 2, 30).toISOString())
})

test('passes over what makes no sense', () => {
  const wishes = wishesOf(new URLSearchParams('show=x&size=big&from=2026-13-40&to=yesterday'))
  assert.deepEqual(wishes, { show: 'all', q: '', model: '', size: '', from: '', to: '' })
  assert.equal(isNarrowed(wishes), false)
})

test('a changed wish leaves the others in the address, and an empty one leaves it', () => {
  const search = new URLSearchParams('show=kept&q=fox')
  assert.equal(`${withWish(search, { q: '', size: '512x512' })}`, 'show=kept&size=512x512')
  assert.equal(`${withWish(search, { show: 'all' })}`, 'q=fox')
})
