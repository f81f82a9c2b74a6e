import assert from 'node:assert/strict'
import type { Role, User } from './domain/account.ts'
import { createWorkspace } from './domain/create-workspace.ts'
import { inviteMember } from './domain/invite-member.ts'
import type { Ports } from './domain/ports.ts'
import { device, type openTestPorts, signUpAs } from './test-ports.ts'

/** A team with the first of these people as its owner, whose address is confirmed, and the others as what is said. */
export async function formTeam(ports: Ports, ...roles: Role[]) {
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
export async function invite(
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
