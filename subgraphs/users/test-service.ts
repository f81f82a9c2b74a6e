import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt } from 'jose'
import type { Role, Viewer } from '../../platform/viewer.ts'
import { createSubgraphClient } from '../../tests/support/subgraph-client.ts'
import { startTestMail } from '../../tests/support/test-mail.ts'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { readConfig } from './config.ts'
import { startService } from './service.ts'

export const key = 'k'.repeat(43)
/** What billing and generation call users with, and users them. */
export const serviceKeys = { billing: 'b'.repeat(43), generation: 'g'.repeat(43) }
export const password = 'lighthouse at dusk'

/** The service on a free port and a database of its own, and a client that calls it as the gateway does. */
export async function startUsers() {
  await using starting = new AsyncDisposableStack()
  const mongo = await startTestMongo()
  starting.use(mongo)
  const register = await mkdtemp(join(tmpdir(), 'imaginprompt-register-'))
  starting.defer(() => rm(register, { recursive: true, force: true }))
  const mail = starting.use(await startTestMail())
  const exportsDir = await mkdtemp(join(tmpdir(), 'imaginprompt-exports-'))
  starting.defer(() => rm(exportsDir, { recursive: true, force: true }))
  const signingKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' })
  const { url } = starting.use(
    await startService(
      readConfig({
        MONGODB_URI: mongo.uri,
        CALLER_KEYS: `gateway=${key},billing=${serviceKeys.billing},generation=${serviceKeys.generation}`,
        BILLING_URL: 'http://127.0.0.1:9/graphql',
        GENERATION_URL: 'http://127.0.0.1:9/graphql',
        SERVICE_KEYS: `billing=${serviceKeys.billing},generation=${serviceKeys.generation}`,
        RECEIPT_KEY: 'a key to seal the receipts of deletions with',
        DELETION_REGISTER: join(register, 'deletions.jsonl'),
        SECOND_FACTOR_KEY: 'a key for authenticator apps of tests',
        TOKEN_SIGNING_KEY: signingKey.toString('base64'),
        SMTP_URL: mail.smtpUrl,
        MAIL_FROM: 'ImaginPrompt <no-reply@localhost>',
        PUBLIC_URL: 'https://imaginprompt.test',
        EXPORTS_DIR: exportsDir,
        LOG_LEVEL: 'silent',
      }),
    ),
  )
  const users = createSubgraphClient({ url, audience: 'users', key })
  const running = starting.move()

  return {
    url,
    mongo,
    mail,
    users,
    /** A new person, as the gateway knows them from the access token. */
    async signUp(name: string) {
      const { signUp } = await users.execute<{ signUp: { accessToken: string; refreshToken: string } }>(
        'mutation ($input: SignUpInput!) { signUp(input: $input) { ... on SignUpSuccess { accessToken refreshToken } } }',
        { variables: { input: { name, email: `${name.toLowerCase()}@example.com`, password } } },
      )
      return { ...signUp, viewer: viewerOf(signUp.accessToken) }
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

/** Reads an access token as the gateway does. */
export function viewerOf(accessToken: string): Viewer {
  const {
    sub = '',
    exp = 0,
    ...claims
  } = decodeJwt<{ sid: string; own: string; roles: Record<string, Role> }>(accessToken)
  return {
    userId: sub,
    sessionId: claims.sid,
    personalWorkspaceId: claims.own,
    roles: claims.roles,
    apiKey: null,
    staff: false,
    expiresAt: exp * 1_000,
  }
}
