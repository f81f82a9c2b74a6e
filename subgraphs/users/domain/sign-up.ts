import { type Locale, type Membership, personalWorkspaceName, type User, type Workspace } from './account.ts'
import { unlessTaken } from './address-taken.ts'
import { readEmail } from './email.ts'
import { newRefreshToken, type SignedIn, signedIn } from './issue-tokens.ts'
import { queued } from './letter.ts'
import { type PasswordWeakness, passwordWeakness } from './password-policy.ts'
import { MAX_PASSWORD, readLocale, readName } from './person.ts'
import type { Ports } from './ports.ts'
import { recordOwnActivity } from './record-activity.ts'
import { type Device, newSession } from './session.ts'

export interface SignUpRequest {
  name: string
  email: string
  password: string
  locale: string
}

export type SignUpOutcome =
  | { kind: 'signedUp'; signedIn: SignedIn }
  | { kind: 'invalidInput'; field: keyof SignUpRequest }
  | { kind: 'weakPassword'; weakness: PasswordWeakness }
  | { kind: 'emailTaken' }

/** Opens an account with its personal workspace and a first session, and asks whether mail arrives: all of it or nothing. */
export async function signUp(ports: Ports, request: SignUpRequest, device: Device): Promise<SignUpOutcome> {
  const person = readRequest(request)
  if (person.kind === 'invalidInput') return person
  const { name, email, locale, password } = person
  const weakness = await passwordWeakness(ports, password, { name, email })
  if (weakness) return { kind: 'weakPassword', weakness }

  const passwordHash = await ports.passwords.hash(password)
  const now = ports.now()
  const { user, workspace, membership } = newAccount(ports, { name, email, locale }, now)
  const session = newSession({ id: ports.newId(), userId: user.id, methods: ['PASSWORD'] }, device, now)
  const { token, record } = newRefreshToken(ports, session)
  const opened = ports.atomically(async () => {
    await ports.accounts.open({ user, passwordHash, workspace, membership, session, refreshToken: record })
    await ports.devices.add(ports.deviceKey(user.id, device), user.id, now)
    await ports.outbox.add(queued(ports, { kind: 'verifyEmail', userId: user.id, to: email }))
    await recordOwnActivity(ports, user.id, { action: 'SIGNED_UP', device })
  })
  if ((await unlessTaken(opened)) === 'taken') return { kind: 'emailTaken' }

  const answer = { user, session, memberships: [membership], refreshToken: token, now }
  return { kind: 'signedUp', signedIn: await signedIn(ports, answer) }
}

function readRequest(request: SignUpRequest) {
  const invalid = (field: keyof SignUpRequest) => ({ kind: 'invalidInput', field }) as const
  const name = readName(request.name)
  if (name === undefined) return invalid('name')
  const email = readEmail(request.email)
  if (email === undefined) return invalid('email')
  const locale = readLocale(request.locale)
  if (locale === undefined) return invalid('locale')
  const { password } = request
  return [...password].length > MAX_PASSWORD
    ? invalid('password')
    : ({ kind: 'person', name, email, locale, password } as const)
}

function newAccount(
  { newId }: Ports,
  { name, email, locale }: { name: string; email: string; locale: Locale },
  now: Date,
) {
  const workspace: Workspace = {
    id: newId(),
    name: personalWorkspaceName[locale](name),
    kind: 'PERSONAL',
    createdAt: now,
  }
  const user: User = {
    id: newId(),
    name,
    email,
    emailVerified: false,
    locale,
    personalWorkspaceId: workspace.id,
    mailOptOuts: [],
    createdAt: now,
  }
  const membership: Membership = { workspaceId: workspace.id, userId: user.id, role: 'OWNER', joinedAt: now }
  return { user, workspace, membership }
}
