import type { Ports } from './ports.ts'
import { currentTexts } from './privacy-texts.ts'
import { recordOwnActivity } from './record-activity.ts'
import type { Device } from './session.ts'

/**
 * What a person decides about the use of their data. `processing: false` restricts it (GDPR, article 18): the data stays and nothing is
 * done with it; `learning: false` objects to what is learnt from it (article 21). The others are consents. What mails to send is
 * chosen apart, see `unsubscribe.ts`.
 */
export const privacyTopics = ['analytics', 'advertising', 'learning', 'processing'] as const
export type PrivacyTopic = (typeof privacyTopics)[number]

/** One decision, as it was made; decisions are never changed. */
export interface PrivacyDecision {
  id: string
  userId: string
  topic: PrivacyTopic
  allowed: boolean
  /** Version of the text that the person decided upon. */
  textVersion: string
  at: Date
}

/** The latest decision on each topic that there is one on. */
export type PrivacyDecisions = Partial<Record<PrivacyTopic, PrivacyDecision>>

/** What holds on one topic. */
export interface PrivacyChoice {
  topic: PrivacyTopic
  allowed: boolean
  /** What the person has said; null where it is what holds for everybody at first. */
  decision: PrivacyDecision | null
}

/** What holds until a person decides. */
const atFirst: Record<PrivacyTopic, boolean> = {
  analytics: false,
  advertising: false,
  learning: true,
  processing: true,
}

/** What nobody may take for granted: such a yes is good for the text that it was given to. */
const consents: ReadonlySet<PrivacyTopic> = new Set(['analytics', 'advertising'])

export function choiceOn(
  topic: PrivacyTopic,
  decisions: PrivacyDecisions,
  textVersion = currentTexts.version,
): PrivacyChoice {
  const decision = decisions[topic] ?? null
  if (!decision) return { topic, allowed: atFirst[topic], decision }
  const outdated = consents.has(topic) && decision.textVersion !== textVersion
  return { topic, allowed: decision.allowed && !outdated, decision }
}

export type PrivacyChange = Partial<Record<PrivacyTopic, boolean | null | undefined>>

export type UpdatePrivacyOutcome =
  | { kind: 'updated'; decisions: PrivacyDecisions }
  /** The texts have changed since the person read them. */
  | { kind: 'textOutdated' }

/**
 * Writes down what a person decides and makes it hold, at once. What they say again changes nothing.
 *
 * @param textVersion version of the texts that they read
 */
export async function updatePrivacyChoices(
  ports: Pick<Ports, 'atomically' | 'privacy' | 'activities' | 'secretTokens' | 'newId' | 'now'>,
  userId: string,
  change: PrivacyChange,
  textVersion: string,
  device: Device,
): Promise<UpdatePrivacyOutcome> {
  if (textVersion !== currentTexts.version) return { kind: 'textOutdated' }
  const { privacy, newId, now } = ports
  const decisions = await ports.atomically(async () => {
    const before = await privacy.decisionsOf(userId)
    const news = privacyTopics.flatMap((topic): PrivacyDecision[] => {
      const allowed = change[topic]
      const last = before[topic]
      if (allowed == null || (last?.allowed === allowed && last.textVersion === textVersion)) return []
      return [{ id: newId(), userId, topic, allowed, textVersion, at: now() }]
    })
    if (news.length > 0) {
      await privacy.decide(userId, news)
      await recordOwnActivity(ports, userId, { action: 'PRIVACY_CHOICES_CHANGED', device })
    }
    return { ...before, ...Object.fromEntries(news.map((decision) => [decision.topic, decision])) }
  })
  return { kind: 'updated', decisions }
}

export interface PermittedProcessing {
  /** Whether anything may be done with the person's data but keep, show, hand out and erase it. */
  processing: boolean
  /** Whether statistics may learn from it. */
  learning: boolean
}

const nothing: PermittedProcessing = { processing: false, learning: false }

/** What services may do with the data of a person; nothing where there is no such person. */
export async function permittedFor(
  { accounts, privacy }: Pick<Ports, 'accounts' | 'privacy'>,
  userId: string,
): Promise<PermittedProcessing> {
  const [user] = await accounts.users([userId])
  if (!user) return nothing
  const decisions = await privacy.decisionsOf(userId)
  const processing = choiceOn('processing', decisions).allowed
  return { processing, learning: processing && choiceOn('learning', decisions).allowed }
}

/** The same for the person whose own workspace it is. In a team each member decides for themselves, so there it is everything. */
export async function permittedIn(
  ports: Pick<Ports, 'accounts' | 'workspaces' | 'privacy'>,
  workspaceId: string,
): Promise<PermittedProcessing> {
  const [workspace] = await ports.workspaces.workspaces([workspaceId])
  if (!workspace) return nothing
  if (workspace.kind === 'TEAM') return { processing: true, learning: true }
  const owner = (await ports.workspaces.membersOf([workspaceId])).find(({ role }) => role === 'OWNER')
  return owner ? permittedFor(ports, owner.userId) : nothing
}
