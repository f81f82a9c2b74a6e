import mongoose from 'mongoose'
import { countryOf } from '../../platform/country.ts'
import type { RegisteredDeletion } from '../../platform/deletion-register.ts'
import { newId } from '../../platform/ids.ts'
import { createLog } from '../../platform/log.ts'
import { createReceipts } from '../../platform/receipts.ts'
import { startTestMongo } from '../../tests/support/test-mongo.ts'
import { createAuthenticator } from './credentials/authenticator.ts'
import { deviceKey, guessKey } from './credentials/guess-key.ts'
import { createKnownPasswords } from './credentials/known-passwords.ts'
import { newApiKey } from './credentials/new-api-key.ts'
import { createPasskeyProtocol } from './credentials/passkey-protocol.ts'
import { secretTokens } from './credentials/secret-tokens.ts'
import type { InSession } from './domain/confirm-person.ts'
import type { ErasedObject } from './domain/deletion.ts'
import type { SignedIn } from './domain/issue-tokens.ts'
import type { GenerationOnFile } from './domain/look-at-pictures.ts'
import type { Ports } from './domain/ports.ts'
import type { Delivery, OutgoingMail } from './domain/send-mail.ts'
import { sendNextMail } from './domain/send-mail.ts'
import { signUp } from './domain/sign-up.ts'
import { openAccounts } from './store/account-store.ts'
import { openActivities } from './store/activity-store.ts'
import { openApiKeys } from './store/api-key-store.ts'
import { openBelongings } from './store/belongings-store.ts'
import { openChallenges } from './store/challenge-store.ts'
import { openDeletions } from './store/deletion-store.ts'
import { openDevices } from './store/device-store.ts'
import { openFailedSignIns } from './store/failed-sign-in-store.ts'
import { openInvitations } from './store/invitation-store.ts'
import { openMailTokens } from './store/mail-token-store.ts'
import { openOutbox } from './store/outbox.ts'
import { openPasskeys } from './store/passkey-store.ts'
import { openPrivacy } from './store/privacy-store.ts'
import { openRecords } from './store/records.ts'
import { openSecondFactors } from './store/second-factor-store.ts'
import { openSessions } from './store/session-store.ts'
import { openSupportRequests } from './store/support-store.ts'
import { openTransactions } from './store/transactions.ts'
import { openTurns } from './store/turn-store.ts'
import { openUnsubscribeTokens } from './store/unsubscribe-token-store.ts'
import { openWorkspaces } from './store/workspace-store.ts'

export const device = { userAgent: 'test', ipAddress: '192.0.2.1' }
/** Where the pages are, for passkeys. */
export const origin = 'https://imaginprompt.test'
export const password = 'lighthouse at dusk'

/** The domain on a database of its own, with a clock that the test moves, passwords that cost nothing and mails that are kept. */
export async function openTestPorts() {
  await using opening = new AsyncDisposableStack()
  const { uri } = opening.use(await startTestMongo())
  const connection = await mongoose.createConnection(uri, { dbName: 'users', autoIndex: false }).asPromise()
  opening.defer(() => connection.destroy(true))
  const records = await openRecords(connection)

  let time = Date.now()
  const mails: OutgoingMail[] = []
  const registered: RegisteredDeletion[] = []
  const [pictures, payments] = [fakeEraser(), fakeEraser()]
  const generations = new Map<string, GenerationOnFile & { workspaceId: string }>()
  const mailErasures: Parameters<Ports['eraseMailCopies']>[0][] = []
  let keepsMails = true
  let delivery: Delivery = { kind: 'accepted' }
  const ports: Ports = {
    now: () => new Date(time),
    newId,
    atomically: openTransactions(connection),
    takeTurn: openTurns(records),
    accounts: openAccounts(records),
    workspaces: openWorkspaces(records),
    invitations: openInvitations(records),
    apiKeys: openApiKeys(records),
    newApiKey,
    sessions: openSessions(records),
    failedSignIns: openFailedSignIns(records),
    devices: openDevices(records),
    challenges: openChallenges(records),
    passkeys: openPasskeys(records),
    passkeyProtocol: createPasskeyProtocol(origin),
    secondFactors: openSecondFactors(records),
    authenticator: createAuthenticator('a key for authenticator apps of tests'),
    mailTokens: openMailTokens(records),
    unsubscribeTokens: openUnsubscribeTokens(records),
    outbox: openOutbox(records),
    privacy: openPrivacy(records),
    activities: openActivities(records),
    deletions: openDeletions(records),
    belongings: openBelongings(records, guessKey),
    register: { add: async (deletion) => void registered.push(deletion) },
    erasers: { generation: pictures, billing: payments },
    receipts: createReceipts('a key to seal the receipts of the test with'),
    supportRequests: openSupportRequests(records),
    findGeneration: async (id, workspaceIds) => {
      const found = generations.get(id)
      return found && workspaceIds.includes(found.workspaceId) ? { id, workspaceId: found.workspaceId } : undefined
    },
    generationOnFile: async ({ id }) => generations.get(id) ?? null,
    serviceHealth: async () => [],
    deadLettersElsewhere: async () => [],
    async eraseMailCopies(traces) {
      mailErasures.push(traces)
      if (!keepsMails) throw new Error('It does not answer')
    },
    async deliver(mail) {
      mails.push(mail)
      return delivery
    },
    countryOf,
    guessKey,
    deviceKey,
    knownPasswords: createKnownPasswords(undefined, createLog('users', 'silent')),
    passwords: {
      hash: async (text) => `hash of ${text}`,
      verify: async (text, hash) => hash === `hash of ${text}`,
    },
    secretTokens,
    signAccessToken: async ({ sessionId }) => `access to ${sessionId}`,
  }
  const open = opening.move()
  return {
    ports,
    records,
    /** What the register of deletions was told. */
    registered,
    /** The other services, as far as they erase. */
    pictures,
    payments,
    mails,
    /** What generation knows, by id. */
    generations,
    /** Moves the clock on by so many milliseconds. */
    advance(milliseconds: number) {
      time += milliseconds
    },
    /** Whose copies of mails were to be erased, each time that it was asked for. */
    mailErasures,
    /** Whether that is done from now on when it is asked for. */
    answerErasures(answers: boolean) {
      keepsMails = answers
    },
    /** Mails that come from now on end like this. */
    deliverAs(outcome: Delivery) {
      delivery = outcome
    },
    /** Sends all that is due, and returns what went out. */
    async sendMails(): Promise<OutgoingMail[]> {
      mails.length = 0
      while (await sendNextMail(ports));
      return [...mails]
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}

/** A new person whose address begins with `name`. */
export async function signUpAs(ports: Ports, name: string): Promise<SignedIn> {
  const outcome = await signUp(ports, { name, email: `${name}@example.com`, password, locale: 'en' }, device)
  if (outcome.kind !== 'signedUp') throw new Error(`${name} could not sign up: ${JSON.stringify(outcome)}`)
  return outcome.signedIn
}

/** A session of theirs in which they have not shown for long who they are. */
export const oldSession = (userId: string): InSession => ({ userId, confirmedAt: new Date(0) })

/** Another service with one thing in each workspace, which it erases when it is asked the second time. */
function fakeEraser() {
  const asked = new Map<string, number>()
  const object: ErasedObject = { kind: 'GENERATION', sha256: null, bytes: null, count: 1 }
  return {
    /** How often it was asked to erase each workspace. */
    asked,
    forgotten: new Set<string>(),
    async eraseWorkspace(workspaceId: string) {
      const times = (asked.get(workspaceId) ?? 0) + 1
      asked.set(workspaceId, times)
      return times < 2 ? { finished: false, objects: [] } : { finished: true, objects: [object] }
    },
    async erasePerson(userId: string) {
      this.forgotten.add(userId)
      return { finished: true, objects: [] }
    },
    remains: async (workspaceId: string) => ((asked.get(workspaceId) ?? 0) < 2 ? 1 : 0),
    receipt: async () => null,
    receiptRemains: async () => 0,
  }
}
