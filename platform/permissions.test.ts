import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CallerError } from './errors.ts'
import { may, type Permission, permissions, requirePermission, workspacesWith } from './permissions.ts'
import { type Role, requireViewer, type Scope, type Viewer } from './viewer.ts'

const roles: readonly Role[] = ['OWNER', 'ADMIN', 'MEMBER', 'VIEWER']
const scopes: readonly Scope[] = ['GENERATE', 'READ', 'BILLING_READ', 'WEBHOOKS']
const names = Object.keys(permissions) as Permission[]

const viewer: Viewer = {
  userId: 'u1',
  sessionId: 's1',
  personalWorkspaceId: 'own',
  roles: { own: 'OWNER', team: 'VIEWER' },
  apiKey: null,
  staff: false,
  expiresAt: 0,
}
const withKey = (...allowed: Scope[]): Viewer => ({
  ...viewer,
  sessionId: null,
  roles: { team: 'OWNER' },
  apiKey: { id: 'k1', workspaceId: 'team', scopes: allowed },
})
const refusedWith = (code: string) => (error: unknown) => error instanceof CallerError && error.extensions.code === code

test('a viewer works in the own workspace unless another is named, a key in its workspace', () => {
  assert.equal(requirePermission(viewer, undefined, 'generations.write'), 'own')
  assert.equal(requirePermission(viewer, 'team', 'generations.read'), 'team')
  assert.equal(requirePermission(withKey('GENERATE'), null, 'generations.write'), 'team')
})

test('a foreign workspace and a missing one are refused alike, names of inherited properties too', () => {
  for (const id of ['foreign', 'toString', '__proto__']) {
    assert.equal(may(viewer, id, 'workspace.read'), false)
    assert.throws(() => requirePermission(viewer, id, 'workspace.read'), refusedWith('FORBIDDEN'))
  }
})

test('a role that is too low is refused', () => {
  assert.throws(() => requirePermission(viewer, 'team', 'generations.write'), refusedWith('FORBIDDEN'))
  assert.deepEqual(workspacesWith(viewer, 'generations.write'), ['own'])
})

test('what concerns the person is for sessions, whatever the role', () => {
  assert.equal(requirePermission(viewer, null, 'account'), 'own')
  assert.throws(() => requirePermission(withKey(...scopes), null, 'account'), refusedWith('FORBIDDEN'))
})

test('a higher role never allows less', () => {
  for (const permission of names) {
    const allowed = roles.map((role) => may({ ...viewer, roles: { w: role } }, 'w', permission))
    assert.deepEqual(allowed, allowed.toSorted().reverse(), permission)
  }
})

test('a key never allows what its maker may not, nothing outside of its workspace, and nothing without a scope', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...roles),
      fc.subarray([...scopes]),
      fc.constantFrom(...names),
      fc.constantFrom('w', 'other'),
      (role, granted, permission, workspace) => {
        const maker: Viewer = { ...viewer, roles: { w: role, other: 'OWNER' } }
        const key = { ...maker, sessionId: null, apiKey: { id: 'k', workspaceId: 'w', scopes: granted } }
        if (!may(key, workspace, permission)) return true
        const { role: least, scopes: needed } = permissions[permission]
        return (
          may(maker, workspace, permission) &&
          (least === null || workspace === 'w') &&
          needed.some((scope: Scope) => granted.includes(scope))
        )
      },
    ),
  )
})

test('every scope opens something, and no key changes people, keys, money or the account', () => {
  for (const scope of scopes) {
    const opened = names.filter((name) => may(withKey(scope), 'team', name) && name !== 'workspace.read')
    assert.notEqual(opened.length, 0, scope)
  }
  for (const name of ['members.manage', 'apiKeys.manage', 'billing.manage', 'workspace.own', 'account'] as const)
    assert.equal(may(withKey(...scopes), 'team', name), false, name)
})

test('without valid credentials there is no viewer', () => {
  for (const kind of ['none', 'invalid'] as const) {
    assert.throws(() => requireViewer({ credentials: { kind } }), refusedWith('UNAUTHENTICATED'))
  }
})
