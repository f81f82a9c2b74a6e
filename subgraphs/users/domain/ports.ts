import type { Accounts, ApiKeys, Invitations, Workspaces } from './account-ports.ts'
import type { DeletionPorts } from './deletion-ports.ts'
import type { GenerationOnFile } from './look-at-pictures.ts'
import type { DeadLetter, MailTokens, Outbox, UnsubscribeTokens } from './mail-ports.ts'
import type { Activities, Privacy, SupportRequests } from './record-ports.ts'
import type { Delivery, OutgoingMail } from './send-mail.ts'
import type { Device } from './session.ts'
import type {
  AccessTokenClaims,
  Authenticator,
  Challenges,
  Devices,
  FailedSignIns,
  KnownPasswords,
  PasskeyProtocol,
  Passkeys,
  Passwords,
  SecondFactors,
  SecretTokens,
  Sessions,
} from './sign-in-ports.ts'
import type { ReferredGeneration } from './support.ts'

export interface Ports extends DeletionPorts {
  now(): Date
  newId(): string
  /** Runs `work` as one transaction; all that it asks of the stores is part of it. It may run again after a conflict. */
  atomically<T>(work: () => Promise<T>): Promise<T>
  /**
   * Makes transactions that name the same key run one after the other, so that each sees what the one before has made: what
   * is counted behind this holds until the transaction ends. To be called inside of one.
   */
  takeTurn(key: string): Promise<void>
  accounts: Accounts
  workspaces: Workspaces
  invitations: Invitations
  apiKeys: ApiKeys
  /** A new key, the hash under which it is kept, and its last characters. */
  newApiKey(): { key: string; hash: string; hint: string }
  sessions: Sessions
  failedSignIns: FailedSignIns
  devices: Devices
  challenges: Challenges
  passkeys: Passkeys
  passkeyProtocol: PasskeyProtocol
  secondFactors: SecondFactors
  authenticator: Authenticator
  mailTokens: MailTokens
  unsubscribeTokens: UnsubscribeTokens
  outbox: Outbox
  privacy: Privacy
  activities: Activities
  supportRequests: SupportRequests
  /** Where a generation belongs, if that is one of these workspaces; undefined otherwise. */
  findGeneration(id: string, workspaceIds: readonly string[]): Promise<ReferredGeneration | undefined>
  generationOnFile(generation: ReferredGeneration): Promise<GenerationOnFile | null>
  /** What each of the other services misses; empty where it is well. */
  serviceHealth(): Promise<{ name: string; failing: string[] }[]>
  /** What the other services could not deliver; nothing of one that does not answer. */
  deadLettersElsewhere(): Promise<DeadLetter[]>
  deliver(mail: OutgoingMail): Promise<Delivery>
  /** Key that stands for an address, or for an address and a network, without telling either. */
  guessKey(ipAddress: string | null, email?: string): string
  /** Country that an address is registered for, ISO 3166-1 alpha-2; null where that is not known. */
  countryOf(ipAddress: string): string | null
  /** Key that stands for a person's browser, system and network. */
  deviceKey(userId: string, device: Device): string
  passwords: Passwords
  knownPasswords: KnownPasswords
  secretTokens: SecretTokens
  signAccessToken(claims: AccessTokenClaims): Promise<string>
}
