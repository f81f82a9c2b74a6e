import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CallerError } from './errors.ts'
import { hasRole, requireViewer, requireWorkspace, type Viewer } from './viewer.ts'

const viewer: Viewer = {
  userId: 'u1',
  sessionId: 's1',
  personalWorkspaceId: 'own',
  roles: { own: 'OWNER', team: 'VIEWER' },
  expiresAt: 0,
}
const refusedWith = (code: string) => (error: unknown) => error instanceof CallerError && error.extensions.code === code

test('a viewer works in the own workspace unless another is named', () => {
  assert.equal(requireWorkspace(viewer, undefined, 'MEMBER'), 'own')
  assert.equal(requireWorkspace(viewer, 'team'), 'team')
})

test('a foreign workspace and a missing one are refused alike, names of inherited properties too', () => {
  for (const id of ['foreign', 'toString', '__proto__']) {
    assert.equal(hasRole(viewer, id), false)
    assert.throws(() => requireWorkspace(viewer, id), refusedWith('FORBIDDEN'))
  }
})

test('a role that is too low is refused', () => {
  assert.throws(() => requireWorkspace(viewer, 'team', 'MEMBER'), refusedWith('FORBIDDEN'))
})

test('without valid credentials there is no viewer', () => {
  for (const kind of ['none', 'invalid'] as const) {
    assert.throws(() => requireViewer({ credentials: { kind } }), refusedWith('UNAUTHENTICATED'))
  }
})
