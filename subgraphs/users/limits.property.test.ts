import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addPasskey, startAddingPasskey } from './domain/add-passkey.ts'
import { acceptInvitation } from './domain/answer-invitation.ts'
import { MOST_API_KEYS } from './domain/api-key.ts'
import { changeEmail } from './domain/change-email.ts'
import { createWorkspace } from './domain/create-workspace.ts'
import { EXPORTS_PER_DAY, requestDataExport } from './domain/data-export.ts'
import { MOST_WORKSPACES } from './domain/invitation.ts'
import { inviteMember } from './domain/invite-member.ts'
import { LETTERS_PER_WINDOW } from './domain/letter.ts'
import { createApiKey } from './domain/manage-api-keys.ts'
import { MAX_PASSKEYS } from './domain/passkey.ts'
import { replyToSupport, requestSupport } from './domain/request-support.ts'
import { MESSAGES_PER_WINDOW, REQUESTS_PER_WINDOW } from './domain/support.ts'
import { askForPasskey, PASSKEY_QUESTIONS } from './domain/use-passkey.ts'
import { openExports } from './store/export-store.ts'
import { createAuthenticator } from './test-authenticator.ts'
import { device, openTestPorts, origin, password, signUpAs } from './test-ports.ts'

type World = Awaited<ReturnType<typeof openTestPorts>> & Awaited<ReturnType<typeof signUpAs>>

interface Limited {
  /** How many there may be. */
  most: number
  /** What has to be there first. */
  begin?: (world: World) => Promise<unknown>
  /** Brings about that there are so many; where it is missing they are made by `act`, one after the other. */
  fill?: (world: World, count: number) => Promise<unknown>
  /** Asks for one more; `at` tells the calls apart. Returns whether it was granted. */
  act: (world: World, at: number) => Promise<boolean>
}

/** A workspace of its own for the person, made without asking for the limit. */
async function openTeam({ ports, user }: World) {
  const workspace = { id: ports.newId(), name: 'Lighthouse', kind: 'TEAM', createdAt: ports.now() } as const
  const owner = { workspaceId: workspace.id, userId: user.id, role: 'OWNER', joinedAt: ports.now() } as const
  await ports.atomically(() => ports.workspaces.open(workspace, owner))
  return { userId: user.id, workspaceId: workspace.id, device }
}

const places = ({ records, ports, user }: World, count: number) =>
  records.Memberships.insertMany(
    // The personal workspace is one of them.
    Array.from({ length: count - 1 }, (_, at) => ({
      workspaceId: `elsewhere ${at}`,
      userId: user.id,
      role: 'VIEWER',
      joinedAt: ports.now(),
    })),
  )

const limits: Record<string, Limited> = {
  'API keys of a workspace': {
    most: MOST_API_KEYS,
    fill: ({ records, ports, user }, count) =>
      records.ApiKeys.insertMany(
        Array.from({ length: count }, (_, at) => ({
          _id: `key ${at}`,
          hash: `hash ${at}`,
          hint: 'hint',
          name: 'Robot',
          scopes: ['READ'],
          workspaceId: user.personalWorkspaceId,
          createdBy: user.id,
          createdAt: ports.now(),
          expiresAt: null,
          lastUsedAt: null,
        })),
      ),
    async act({ ports, user }) {
      const maker = { userId: user.id, workspaceId: user.personalWorkspaceId, device }
      return (await createApiKey(ports, maker, { name: 'Robot', scopes: ['READ'] })).kind === 'created'
    },
  },
  'workspaces of a person that they make': {
    most: MOST_WORKSPACES,
    fill: places,
    act: async ({ ports, user }) =>
      (await createWorkspace(ports, { userId: user.id, device }, 'Lighthouse')).kind === 'created',
  },
  'workspaces of a person that they join': {
    most: MOST_WORKSPACES,
    fill: places,
    async act(world, at) {
      const { ports, records, user } = world
      const host = await signUpAs(ports, `host${at}`)
      const { workspaceId } = await openTeam({ ...world, ...host })
      const { token, hash } = ports.secretTokens.create()
      await records.Invitations.create({
        _id: `invitation ${at}`,
        workspaceId,
        email: user.email,
        role: 'MEMBER',
        invitedBy: host.user.id,
        createdAt: ports.now(),
        expiresAt: new Date(ports.now().getTime() + 60_000),
        tokenHashes: [hash],
      })
      const answer = { token, useThisAccount: false }
      return (await acceptInvitation(ports, { userId: user.id, device }, answer)).kind === 'joined'
    },
  },
  'invitations to one address, from different workspaces': {
    most: LETTERS_PER_WINDOW,
    begin: ({ ports, user }) => ports.accounts.setVerifiedEmail(user.id, user.email),
    async act(world) {
      const inviter = await openTeam(world)
      const invitation = { email: 'bob@example.com', role: 'VIEWER' } as const
      return (await inviteMember(world.ports, inviter, invitation)).kind === 'invited'
    },
  },
  'questions to new addresses of an account': {
    // The first letter was to the address that it began with.
    most: LETTERS_PER_WINDOW - 1,
    act: async ({ ports, session }, at) =>
      (await changeEmail(ports, session, { email: `new${at}@example.com`, password }, device)).kind === 'asked',
  },
  'requests to support': {
    most: REQUESTS_PER_WINDOW,
    async act({ ports, user }) {
      const question = { topic: 'OTHER', message: 'Where is the lighthouse?', generationId: null } as const
      const person = { userId: user.id, workspaceIds: [] }
      return (await requestSupport(ports, person, question, device)).kind === 'requested'
    },
  },
  'messages in a request to support': {
    most: MESSAGES_PER_WINDOW,
    begin({ ports, user }) {
      const request = { id: 'request', userId: user.id, topic: 'OTHER', status: 'OPEN', generation: null } as const
      return ports.supportRequests.insert({ ...request, messages: [], createdAt: ports.now(), updatedAt: ports.now() })
    },
    async act({ ports, user }, at) {
      const reply = { id: 'request', message: `Still looking, ${at}.` }
      return (await replyToSupport(ports, user.id, reply)).kind === 'replied'
    },
  },
  'exports of a person within a day': {
    most: EXPORTS_PER_DAY,
    async act({ ports, records, user }, at) {
      const wish = { userId: user.id, workspaceId: `workspace ${at}`, personal: false }
      const exports = openExports(records)
      return (await requestDataExport({ ...ports, exports }, wish, device)).kind === 'requested'
    },
  },
  'passkeys of an account': {
    most: MAX_PASSKEYS,
    async fill({ ports, user }, count) {
      const kept = { userId: user.id, name: 'Phone', publicKey: '', counter: 0, transports: [], synced: false }
      for (let at = 0; at < count; at++)
        await ports.passkeys.insert({ ...kept, id: `passkey${at}`, createdAt: ports.now(), lastUsedAt: null })
    },
    async act({ ports, session }) {
      const asked = await startAddingPasskey(ports, session)
      if (asked.kind !== 'asked') return false
      const answer = createAuthenticator({ origin }).create(asked.options)
      return (await addPasskey(ports, session, { answer, name: 'Phone' }, device)).kind === 'added'
    },
  },
  'questions for a passkey to one network': {
    most: PASSKEY_QUESTIONS,
    fill: ({ ports, records }, count) =>
      records.Challenges.insertMany(
        Array.from({ length: count }, (_, at) => ({
          _id: `challenge ${at}`,
          purpose: 'usePasskey',
          userId: null,
          network: ports.guessKey(device.ipAddress),
          expiresAt: new Date(ports.now().getTime() + 60_000),
        })),
      ),
    act: async ({ ports }) => (await askForPasskey(ports, device.ipAddress)).kind === 'asked',
  },
}

for (const [what, { most, begin, fill, act }] of Object.entries(limits))
  test(`of ${what}, those asked for at once are no more than may be`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(Math.min(3, most)), fc.integer({ min: 2, max: 6 }), async (room, asked) => {
        await using opened = await openTestPorts()
        const world = { ...opened, ...(await signUpAs(opened.ports, 'ada')) }
        await begin?.(world)
        if (fill) await fill(world, most - room)
        else for (let at = 0; at < most - room; at++) assert.ok(await act(world, at))
        const granted = await Promise.all(Array.from({ length: asked }, (_, at) => act(world, most + at)))
        assert.equal(granted.filter(Boolean).length, Math.min(room, asked))
      }),
      { numRuns: 5 },
    )
  })
