import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from './domain/account.ts'
import { acceptInvitation, declineInvitation, readOffer } from './domain/answer-invitation.ts'
import { changeMemberRole, removeMember } from './domain/change-members.ts'
import { INVITATION_LIFETIME, type Invitation, MOST_INVITATIONS } from './domain/invitation.ts'
import { inviteMember, resendInvitation, revokeInvitation } from './domain/invite-member.ts'
import { formTeam, invite } from './test-members.ts'
import { device, openTestPorts, signUpAs } from './test-ports.ts'

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

test('an invitation that was answered in another way is not mailed', async () => {
  await using test = await openTestPorts()
  const team = await formTeam(test.ports, 'OWNER')
  await test.sendMails()
  const outcome = await inviteMember(test.ports, team.by(0), { email: 'bob@example.com', role: 'MEMBER' })
  const { invitation } = outcome as { invitation: Invitation }
  await revokeInvitation(test.ports, team.by(0), invitation)
  assert.deepEqual(await test.sendMails(), [])
})
