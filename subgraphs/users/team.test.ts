import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { may } from '../../platform/permissions.ts'
import { managesMembers, type Role, type User } from './domain/account.ts'
import { acceptInvitation, declineInvitation, readOffer } from './domain/answer-invitation.ts'
import { changeMemberRole, removeMember, transferOwnership } from './domain/change-members.ts'
import { createWorkspace, updateWorkspace } from './domain/create-workspace.ts'
import { INVITATION_LIFETIME, type Invitation, MOST_INVITATIONS } from './domain/invitation.ts'
import { inviteMember, resendInvitation, revokeInvitation } from './domain/invite-member.ts'
import type { Ports } from './domain/ports.ts'
import { device, openTestPorts, signUpAs } from './test-ports.ts'

/** A team with the first of these people as its owner, whose address is confirmed, and the others as what is said. */
async function formTeam(ports: Ports, ...roles: Role[]) {
  const people: User[] = []
  for (const index of roles.keys()) people.push((await signUpAs(ports, `person${index}`)).user)
  const [owner] = people
  assert.ok(owner)
  await ports.accounts.setVerifiedEmail(owner.id, owner.email)
  const made = await createWorkspace(ports, { userId: owner.id, device }, 'Lighthouse')
  assert.ok(made.kind === 'created')
  const { id: workspaceId } = made.workspace
  for (const [index, { id: userId }] of people.entries()) {
    const role = roles[index] ?? 'VIEWER'
    if (index > 0) await ports.workspaces.addMember({ workspaceId, userId, role, joinedAt: ports.now() })
  }
  const by = (index: number) => ({
    userId: people[index]?.id ?? '',
    workspaceId,
    device,
  })
  const rolesNow = async () => {
    const members = await ports.workspaces.membersOf([workspaceId])
    return people.map(({ id }) => members.find(({ userId }) => userId === id)?.role ?? null)
  }
  return { workspaceId, people, by, rolesNow }
}

/** Invites an address, and returns the invitation with the token that its mail brought. */
async function invite(
  test: Awaited<ReturnType<typeof openTestPorts>>,
  team: Awaited<ReturnType<typeof formTeam>>,
  email: string,
) {
  await test.sendMails()
  const outcome = await inviteMember(test.ports, team.by(0), { email, role: 'MEMBER' })
  assert.equal(outcome.kind, 'invited')
  const [mail] = await test.sendMails()
  assert.ok(outcome.kind === 'invited' && mail?.letter.kind === 'invitation' && mail.token)
  assert.equal(mail.to, email)
  return { invitation: outcome.invitation, token: mail.token }
}

test('who follows an invitation to their own address joins, and has confirmed the address', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const team = await formTeam(ports, 'OWNER')
  const { token } = await invite(test, team, 'bob@example.com')
  const offer = await readOffer(ports, token)
  assert.deepEqual([offer?.workspace.name, offer?.invitation.role], ['Lighthouse', 'MEMBER'])

  const { user: bob } = await signUpAs(ports, 'bob')
  const answer = { token, useThisAccount: false }
  const outcome = await acceptInvitation(ports, { userId: bob.id, device }, answer)
  assert.deepEqual(outcome.kind === 'joined' && [outcome.workspace.id, outcome.role], [team.workspaceId, 'MEMBER'])
  assert.equal((await ports.accounts.users([bob.id]))[0]?.emailVerified, true)
  assert.equal((await acceptInvitation(ports, { userId: bob.id, device }, answer)).kind, 'linkExpired')
  assert.equal(await readOffer(ports, token), null)
})

test('an invitation to another address is accepted only by who says so', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const team = await formTeam(ports, 'OWNER')
  const { token } = await invite(test, team, 'work@example.com')
  const { user: bob } = await signUpAs(ports, 'bob')
  const person = { userId: bob.id, device }
  const asked = await acceptInvitation(ports, person, { token, useThisAccount: false })
  assert.deepEqual(asked, { kind: 'otherAddress', email: 'work@example.com' })
  assert.equal((await acceptInvitation(ports, person, { token, useThisAccount: true })).kind, 'joined')
  assert.equal((await ports.accounts.users([bob.id]))[0]?.emailVerified, false)
})

test('an invitation ends when it is declined, taken back, replaced, too old, or its sender has gone', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const team = await formTeam(ports, 'OWNER', 'ADMIN')
  const declined = await invite(test, team, 'a@example.com')
  assert.equal((await declineInvitation(ports, declined.token))?.email, 'a@example.com')
  assert.equal(await declineInvitation(ports, declined.token), null)

  const revoked = await invite(test, team, 'b@example.com')
  assert.equal(await revokeInvitation(ports, team.by(0), revoked.invitation), true)
  assert.equal(await revokeInvitation(ports, team.by(0), revoked.invitation), false)

  const replaced = await invite(test, team, 'c@example.com')
  const { token: latest } = await invite(test, team, 'c@example.com')
  assert.ok(await readOffer(ports, latest))

  const byAdmin = await inviteMember(ports, team.by(1), { email: 'd@example.com', role: 'VIEWER' })
  assert.equal(byAdmin.kind, 'emailUnverified')
  await ports.accounts.setVerifiedEmail(team.by(1).userId, 'person1@example.com')
  await inviteMember(ports, team.by(1), { email: 'd@example.com', role: 'VIEWER' })
  const [mail] = await test.sendMails()
  await removeMember(ports, team.by(0), team.by(1).userId)
  for (const token of [declined.token, revoked.token, replaced.token, mail?.token ?? ''])
    assert.equal(await readOffer(ports, token), null)

  test.advance(INVITATION_LIFETIME)
  assert.equal(await readOffer(ports, latest), null)
  assert.deepEqual(await ports.invitations.ofWorkspaces([team.workspaceId], ports.now()), [])
})

test('an invitation ends with the right of its sender to invite, so that nobody invites themselves back up', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const team = await formTeam(ports, 'OWNER', 'ADMIN')
  const { userId } = team.by(1)
  await ports.accounts.setVerifiedEmail(userId, 'person1@example.com')
  const inviteAgain = async (email: string) => {
    await inviteMember(ports, team.by(1), { email, role: 'ADMIN' })
    const [mail] = (await test.sendMails()).filter(({ letter }) => letter.kind === 'invitation')
    return mail?.token ?? ''
  }
  const { user: other } = await signUpAs(ports, 'other')
  const kindFor = async (token: string) =>
    (await acceptInvitation(ports, { userId: other.id, device }, { token, useThisAccount: true })).kind

  const before = await inviteAgain('other@example.com')
  assert.equal((await changeMemberRole(ports, team.by(0), { userId, role: 'MEMBER' })).kind, 'changed')
  assert.deepEqual(await ports.invitations.ofWorkspaces([team.workspaceId], ports.now()), [])
  assert.equal(await kindFor(before), 'linkExpired')

  // A request that was let in just before the change writes its invitation just after it.
  const late = await inviteAgain('second@example.com')
  assert.equal(await readOffer(ports, late), null)
  assert.equal(await kindFor(late), 'linkExpired')
})

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

test('an invitation is sent once more with a link of its own, five times an hour at most', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const team = await formTeam(ports, 'OWNER')
  const { invitation, token } = await invite(test, team, 'bob@example.com')
  const kinds = []
  for (let more = 0; more < 5; more++) {
    test.advance(60_000)
    kinds.push((await resendInvitation(ports, invitation)).kind)
  }
  assert.deepEqual(kinds, ['sent', 'sent', 'sent', 'sent', 'tooManyLetters'])
  const mails = await test.sendMails()
  assert.equal(mails.length, 4)
  for (const link of [token, ...mails.map((mail) => mail.token ?? '')]) assert.ok(await readOffer(ports, link))
})

test('of invitations that are sent at once no more go out than a workspace may send', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const team = await formTeam(ports, 'OWNER')
  for (let sent = 0; sent < MOST_INVITATIONS - 2; sent++)
    await inviteMember(ports, team.by(0), { email: `early${sent}@example.com`, role: 'VIEWER' })
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, (_, at) =>
      inviteMember(ports, team.by(0), { email: `late${at}@example.com`, role: 'VIEWER' }),
    ),
  )
  assert.equal(outcomes.filter(({ kind }) => kind === 'invited').length, 2)
  assert.equal(outcomes.filter(({ kind }) => kind === 'tooManyMembers').length, 4)
  assert.equal((await ports.invitations.ofWorkspaces([team.workspaceId], ports.now())).length, MOST_INVITATIONS)
})

test('nobody is invited twice, into a personal workspace, as an owner, or at what is no address', async () => {
  await using test = await openTestPorts()
  const { ports } = test
  const team = await formTeam(ports, 'OWNER', 'MEMBER')
  const attempt = async (email: string, role: Role, workspaceId = team.workspaceId) => {
    const outcome = await inviteMember(ports, { ...team.by(0), workspaceId }, { email, role })
    return outcome.kind === 'invalidInput' ? outcome.field : outcome.kind
  }
  const personal = team.people[0]?.personalWorkspaceId
  assert.equal(await attempt('person1@example.com', 'VIEWER'), 'alreadyMember')
  assert.equal(await attempt('x@example.com', 'MEMBER', personal), 'personalWorkspace')
  assert.equal(await attempt('x@example.com', 'OWNER'), 'role')
  assert.equal(await attempt('nonsense', 'MEMBER'), 'email')
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

test('an invitation that was answered in another way is not mailed', async () => {
  await using test = await openTestPorts()
  const team = await formTeam(test.ports, 'OWNER')
  await test.sendMails()
  const outcome = await inviteMember(test.ports, team.by(0), { email: 'bob@example.com', role: 'MEMBER' })
  const { invitation } = outcome as { invitation: Invitation }
  await revokeInvitation(test.ports, team.by(0), invitation)
  assert.deepEqual(await test.sendMails(), [])
})
