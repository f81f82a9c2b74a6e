import assert from 'node:assert/strict'
import { test } from 'node:test'
import { currentOf } from './current-workspace.ts'

const own = { __typename: 'Workspace', id: 'own', name: 'Ada’s studio', kind: 'PERSONAL', viewerRole: 'OWNER' } as const
const team = { __typename: 'Workspace', id: 'team', name: 'Lighthouse', kind: 'TEAM', viewerRole: 'VIEWER' } as const
const viewer = {
  __typename: 'User',
  id: 'ada',
  name: 'Ada',
  locale: 'en',
  personalWorkspace: { __typename: 'Workspace', id: 'own' },
  workspaces: [
    { ...own, permissions: ['GENERATIONS_WRITE'] },
    { ...team, permissions: ['GENERATIONS_READ'] },
  ],
} as never

test('one works where one chose to, as long as one belongs there, and in one’s own workspace otherwise', () => {
  assert.equal(currentOf(viewer, 'team').id, 'team')
  assert.equal(currentOf(viewer, 'left-behind').id, 'own')
  assert.equal(currentOf(viewer, null).id, 'own')
})

test('what one may do is what the service says', () => {
  assert.equal(currentOf(viewer, null).may('GENERATIONS_WRITE'), true)
  assert.equal(currentOf(viewer, 'team').may('GENERATIONS_WRITE'), false)
})
