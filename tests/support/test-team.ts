import { join } from 'node:path'
import mongoose from 'mongoose'
import PostalMime from 'postal-mime'
import { localMongoUri } from '../../local/launch-plan.ts'
import { openSpool } from '../../local/mail/spool.ts'
import type { Scope } from '../../platform/viewer.ts'
import { openLedger } from '../../subgraphs/billing/store/ledger-store.ts'
import { createApiClient, type signUp } from './api-client.ts'
import { eventually } from './eventually.ts'
import { tokenIn } from './test-mail.ts'
import type { startTestPlatform } from './test-platform.ts'

type TestPlatform = Awaited<ReturnType<typeof startTestPlatform>>
export type Person = Awaited<ReturnType<typeof signUp>>

/** What goes on between people and their mailboxes on a running platform, for tests that need a team of them. */
export function teamwork({ url, dataDir, ports }: Pick<TestPlatform, 'url' | 'dataDir' | 'ports'>) {
  const spool = openSpool(join(dataDir, 'mail'))

  /** The token in the link of the latest mail to an address with this subject. */
  const mailedToken = (to: string, subject: string): Promise<string> =>
    eventually(async () => {
      for (const { id } of await spool.list()) {
        const mail = await PostalMime.parse((await spool.read(id)) ?? '')
        if (mail.to?.[0]?.address === to && mail.subject === subject) return tokenIn(mail)
      }
      throw new Error(`No mail “${subject}” has come`)
    }, 15_000)

  async function confirmAddress({ client, email }: Person): Promise<void> {
    const token = await mailedToken(email, 'Confirm your e-mail address')
    await client.execute('mutation ($token: String!) { verifyEmail(input: { token: $token }) { __typename } }', {
      token,
    })
  }

  /** Makes a team with credits to spend. Its owner's address must be confirmed before they invite others. */
  async function createTeam({ client }: Person, name: string, credits = 100): Promise<string> {
    const { createWorkspace } = await client.execute<{ createWorkspace: { workspace: { id: string } } }>(
      'mutation ($name: String!) { createWorkspace(input: { name: $name }) { ... on CreateWorkspaceSuccess { workspace { id } } } }',
      { name },
    )
    const { id } = createWorkspace.workspace
    await grantCredits(id, credits)
    return id
  }

  /** Puts credits into a workspace's books as a gift: a team has none before it buys some. */
  async function grantCredits(workspaceId: string, credits: number): Promise<void> {
    const uri = localMongoUri(ports.mongo)
    const connection = await mongoose
      .createConnection(uri, { dbName: 'imaginprompt_billing', autoIndex: false })
      .asPromise()
    try {
      const ledger = await openLedger(connection)
      const gift = { workspaceId, credits, kind: 'WELCOME_GRANT', generationId: null, reference: null } as const
      await ledger.transaction((books) => books.post({ ...gift, at: new Date() }))
    } finally {
      await connection.destroy(true)
    }
  }

  /** Invites somebody to a team, and has them accept. */
  async function joinTeam(owner: Person, workspaceId: string, person: Person, role: string): Promise<void> {
    await owner.client.execute(
      'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { ... on InviteMemberSuccess { invitation { id } } } }',
      { input: { workspaceId, email: person.email, role } },
    )
    const token = await mailedToken(person.email, 'An invitation to a team')
    await person.client.execute(
      'mutation ($token: String!) { acceptInvitation(input: { token: $token }) { ... on AcceptInvitationSuccess { workspace { id } } } }',
      { token },
    )
  }

  /** A client that presents a new key. */
  async function withKey({ client }: Person, workspaceId: string, ...scopes: Scope[]) {
    const { createApiKey } = await client.execute<{ createApiKey: { secret: string; apiKey: { id: string } } }>(
      'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { ... on CreateApiKeySuccess { secret apiKey { id } } } }',
      { input: { workspaceId, name: scopes.join(' and '), scopes } },
    )
    const { secret, apiKey } = createApiKey
    return { id: apiKey.id, secret, client: createApiClient(url, secret) }
  }

  /** Has everything of a workspace packed, and returns the id of that work. */
  async function requestExport({ client }: Person, workspaceId: string): Promise<string> {
    const { requestDataExport } = await client.execute<{ requestDataExport: { export: { id: string } } }>(
      'mutation ($id: ID!) { requestDataExport(input: { workspaceId: $id }) { ... on RequestDataExportSuccess { export { id } } } }',
      { id: workspaceId },
    )
    return requestDataExport.export.id
  }

  const changeRole = async ({ client }: Person, workspaceId: string, userId: string, role: string) =>
    client.execute(
      'mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { ... on ChangeMemberRoleSuccess { member { role } } } }',
      { input: { workspaceId, userId, role } },
    )

  return { mailedToken, confirmAddress, grantCredits, requestExport, createTeam, joinTeam, withKey, changeRole }
}
