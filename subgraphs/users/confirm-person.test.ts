import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addPasskey, startAddingPasskey } from './domain/add-passkey.ts'
import { changeEmail } from './domain/change-email.ts'
import { changePassword } from './domain/change-password.ts'
import { confirmIdentity } from './domain/confirm-identity.ts'
import { createWorkspace } from './domain/create-workspace.ts'
import { deleteAccount, deleteWorkspace } from './domain/plan-deletion.ts'
import { CONFIRMATION_LIFETIME, type Session } from './domain/session.ts'
import { signIn } from './domain/sign-in.ts'
import { askForPasskey } from './domain/use-passkey.ts'
import { createAuthenticator } from './test-authenticator.ts'
import { device, openTestPorts, origin, signUpAs } from './test-ports.ts'

const newPassword = 'a harbour before dawn'

/** A person with a passkey and a team, in a session that they entered a while ago. */
async function openOldSession() {
  const house = await openTestPorts()
  const { ports } = house
  const { user, session } = await signUpAs(ports, 'ada')
  const asked = await startAddingPasskey(ports, session)
  const authenticator = createAuthenticator({ origin })
  assert.ok(asked.kind === 'asked')
  await addPasskey(ports, session, { answer: authenticator.create(asked.options), name: 'Phone' }, device)
  const team = await createWorkspace(ports, { userId: user.id, device }, 'Team')
  assert.ok(team.kind === 'created')
  house.advance(CONFIRMATION_LIFETIME)

  const confirm = async (): Promise<Session> => {
    const question = await askForPasskey(ports, device.ipAddress)
    assert.ok(question.kind === 'asked')
    const passkey = authenticator.get(question.options)
    const outcome = await confirmIdentity(ports, session, { passkey }, device)
    return outcome.kind === 'confirmed' ? outcome.session : assert.fail(outcome.kind)
  }
  return { ...house, user, session, workspaceId: team.workspace.id, confirm }
}

test('whoever showed a passkey just before needs no password to change the address or the password, or to delete a team and the account', async () => {
  await using house = await openOldSession()
  const { ports, user, workspaceId } = house
  const session = await house.confirm()

  assert.equal((await changeEmail(ports, session, { email: 'ada@new.example' }, device)).kind, 'asked')
  assert.equal((await changePassword(ports, session, { newPassword }, device)).kind, 'changed')
  assert.equal((await signIn(ports, { email: user.email, password: newPassword }, device)).kind, 'signedIn')
  assert.equal((await deleteWorkspace(ports, session, { workspaceId }, device)).kind, 'planned')
  await house.records.Memberships.deleteMany({ workspaceId })
  const gone = await deleteAccount(ports, session, { immediately: true }, device)
  assert.ok(gone.kind === 'planned')
  assert.equal(gone.deletion.addressee?.email, user.email)
})

test('without password and without having shown who one is, nothing of it is done', async () => {
  await using house = await openOldSession()
  const { ports, user, session, workspaceId } = house
  const everything = [
    () => changeEmail(ports, session, { email: 'ada@new.example' }, device),
    () => changePassword(ports, session, { newPassword }, device),
    () => deleteWorkspace(ports, session, { workspaceId }, device),
    () => deleteAccount(ports, session, { immediately: true }, device),
  ]
  await house.sendMails()
  for (const act of everything) assert.deepEqual(await act(), { kind: 'confirmationRequired' })

  assert.deepEqual(await house.sendMails(), [], 'nobody was written to')
  assert.equal(await house.records.Deletions.countDocuments(), 0)
  assert.equal((await signIn(ports, { email: user.email, password: newPassword }, device)).kind, 'invalidCredentials')
})

test('a wrong password is not made good by a passkey', async () => {
  await using house = await openOldSession()
  const session = await house.confirm()
  const guess = { password: 'a guess', immediately: true }
  assert.deepEqual(await deleteAccount(house.ports, session, guess, device), { kind: 'invalidCredentials' })
})
