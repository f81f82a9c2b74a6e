import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { may } from '../../platform/permissions.ts'
import { managesMembers, type Role } from './domain/account.ts'
import { acceptInvitation } from './domain/answer-invitation.ts'
import { changeMemberRole, removeMember, transferOwnership } from './domain/change-members.ts'
import { createWorkspace, updateWorkspace } from './domain/create-workspace.ts'
import { formTeam, invite } from './test-members.ts'
import { device, openTestPorts, signUpAs } from './test-ports.ts'

test('who has just lost a role decides nothing more with it', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const team = await formTeam(ports, 'OWNER', 'ADMIN', 'MEMBER')
  const [owner, admin, member] = [team.by(0), team.by(1), team.by(2)]
  const outcomes = await Promise.all([admin, member].map(({ userId }) => transferOwnership(ports, owner, userId)))
  assert.deepEqual(outcomes.map(({ kind }) => kind).toSorted(), ['changed', 'notAllowed'])
  const roles = await team.rolesNow()
  assert.equal(roles.filter((role) => role === 'OWNER').length, 1)

  await removeMember(ports, team.by(roles.indexOf('OWNER')), owner.userId)
  const late = await Promise.all([
    transferOwnership(ports, owner, member.userId),
    removeMember(ports, owner, member.userId),
    changeMemberRole(ports, owner, { userId: member.userId, role: 'VIEWER' }),
  ])
  for (const { kind } of late) assert.equal(kind, 'notAllowed')
  assert.deepEqual(await team.rolesNow(), roles.with(0, null))
})

test('those who manage members are those whom the policy lets', () => {
  const credentials = { personalWorkspaceId: 'own', userId: 'p', sessionId: 's', staff: false, expiresAt: 0 }
  for (const role of ['OWNER', 'ADMIN', 'MEMBER', 'VIEWER'] as const) {
    const viewer = { ...credentials, apiKey: null, roles: { team: role } }
    assert.equal(managesMembers(role), may(viewer, 'team', 'members.manage'), role)
  }
})

test('a workspace that is full takes nobody, and a person cannot belong to more than fifty', async () => {
  await using test = await openTestPorts()
  const { ports, records } = test
  const team = await formTeam(ports, 'OWNER')
  const { token } = await invite(test, team, 'bob@example.com')
  const { user: bob } = await signUpAs(ports, 'bob')
  const joinedAt = ports.now()
  const places = Array.from({ length: 49 }, (_, at) => ({
    workspaceId: `w${at}`,
    userId: bob.id,
    role: 'VIEWER',
    joinedAt,
  }))
  await records.Memberships.insertMany(places)
  const accept = () => acceptInvitation(ports, { userId: bob.id, device }, { token, useThisAccount: false })
  assert.deepEqual(await accept(), { kind: 'tooManyWorkspaces', most: 50 })
  assert.deepEqual(await createWorkspace(ports, { userId: bob.id, device }, 'One more'), {
    kind: 'tooManyWorkspaces',
    most: 50,
  })
  await records.Memberships.deleteMany({ userId: bob.id })
  const crowd = Array.from({ length: 99 }, (_, at) => ({
    ...places[0],
    workspaceId: team.workspaceId,
    userId: `p${at}`,
  }))
  await records.Memberships.insertMany(crowd)
  assert.deepEqual(await accept(), { kind: 'tooManyMembers', most: 100 })
})

test('administrators neither make owners nor unmake them; owners hand over and step back', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const team = await formTeam(ports, 'OWNER', 'ADMIN', 'MEMBER')
  const [owner, admin, member] = [team.by(0), team.by(1), team.by(2)]
  const kindOf = async (outcome: Promise<{ kind: string }>) => (await outcome).kind
  assert.equal(await kindOf(changeMemberRole(ports, admin, { userId: member.userId, role: 'OWNER' })), 'ownersOnly')
  assert.equal(await kindOf(changeMemberRole(ports, admin, { userId: owner.userId, role: 'VIEWER' })), 'ownersOnly')
  assert.equal(await kindOf(removeMember(ports, admin, owner.userId)), 'ownersOnly')
  assert.equal(await kindOf(removeMember(ports, owner, owner.userId)), 'lastOwner')
  assert.equal(await kindOf(changeMemberRole(ports, admin, { userId: 'nobody', role: 'VIEWER' })), 'notMember')
  assert.equal(await kindOf(changeMemberRole(ports, admin, { userId: member.userId, role: 'VIEWER' })), 'changed')
  assert.equal(await kindOf(transferOwnership(ports, owner, member.userId)), 'changed')
  assert.deepEqual(await team.rolesNow(), ['ADMIN', 'ADMIN', 'OWNER'])
  assert.equal(await kindOf(removeMember(ports, owner, owner.userId)), 'changed')
  assert.deepEqual(await team.rolesNow(), [null, 'ADMIN', 'OWNER'])

  const actions = (await test.records.Activities.find({ workspaceId: team.workspaceId }).lean()).map(
    ({ action }) => action,
  )
  assert.deepEqual(actions.toSorted(), [
    'MEMBER_LEFT',
    'MEMBER_ROLE_CHANGED',
    'OWNERSHIP_TRANSFERRED',
    'WORKSPACE_CREATED',
  ])
})

test('a workspace always has an owner, whatever its members do at the same time', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const step = fc.record({
    by: fc.nat(2),
    whom: fc.nat(2),
    what: fc.constantFrom<Role | 'transfer' | 'remove'>('OWNER', 'ADMIN', 'VIEWER', 'transfer', 'remove'),
  })
  const team = await formTeam(ports, 'OWNER', 'OWNER', 'ADMIN')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 4 }), async (steps) => {
      await Promise.all(
        steps.map(({ by, whom, what }) => {
          const [actor, { userId }] = [team.by(by), team.by(whom)]
          if (what === 'transfer') return transferOwnership(ports, actor, userId)
          return what === 'remove'
            ? removeMember(ports, actor, userId)
            : changeMemberRole(ports, actor, { userId, role: what })
        }),
      )
      const roles = await team.rolesNow()
      for (const [index, role] of roles.entries())
        if (role === null) {
          const { workspaceId, userId } = team.by(index)
          await ports.workspaces.addMember({ workspaceId, userId, role: 'ADMIN', joinedAt: ports.now() })
        }
      return roles.includes('OWNER')
    }),
    { numRuns: 25 },
  )
})

test('a workspace gets another name, of 1 to 80 characters', async () => {
  await using test = await openTestPorts()
  const team = await formTeam(test.ports, 'OWNER')
  const renamed = await updateWorkspace(test.ports, team.by(0), '  Beacon ')
  assert.equal(renamed.kind === 'updated' && renamed.workspace.name, 'Beacon')
  assert.equal((await updateWorkspace(test.ports, team.by(0), ' ')).kind, 'invalidInput')
})
