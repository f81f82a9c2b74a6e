import { FORMER_MEMBER } from '../../../platform/former-member.ts'
import type { ErasedKind } from '../domain/deletion.ts'
import type { Records } from './records.ts'

/** What names the documents of people and workspaces that are erased. */
export interface Traces {
  userIds: string[]
  workspaceIds: string[]
  sessionIds: string[]
  emails: string[]
  /** Groups of letters that are named after an address. */
  letterGroups: string[]
  /** Under which wrong passwords are counted. */
  guessKeys: string[]
}

/**
 * What becomes of a collection's documents when an account or a workspace is deleted: they go, found by a filter that has an
 * index; or they stay, and the reason why. A collection that is missing here does not compile.
 */
export type Holding =
  | {
      kind: ErasedKind
      of: (traces: Traces) => object
      /** What is changed in documents that others keep, so that they no longer tell of the person. */
      forget?: readonly { of: (traces: Traces) => object; change: (traces: Traces) => object }[]
    }
  | { kept: string }

export const holdings: Record<keyof Records, Holding> = {
  Users: { kind: 'ACCOUNT', of: ({ userIds }) => ({ _id: { $in: userIds } }) },
  Workspaces: { kind: 'WORKSPACE', of: ({ workspaceIds }) => ({ _id: { $in: workspaceIds } }) },
  Memberships: {
    kind: 'MEMBERSHIP',
    of: ({ userIds, workspaceIds }) => ({
      $or: [{ userId: { $in: userIds } }, { workspaceId: { $in: workspaceIds } }],
    }),
  },
  Sessions: { kind: 'SESSION', of: ({ userIds }) => ({ userId: { $in: userIds } }) },
  RefreshTokens: { kind: 'TOKEN', of: ({ sessionIds }) => ({ sessionId: { $in: sessionIds } }) },
  MailTokens: { kind: 'TOKEN', of: ({ userIds }) => ({ userId: { $in: userIds } }) },
  UnsubscribeTokens: { kind: 'TOKEN', of: ({ userIds }) => ({ userId: { $in: userIds } }) },
  Challenges: { kind: 'TOKEN', of: ({ userIds }) => ({ userId: { $in: userIds } }) },
  Passkeys: { kind: 'CREDENTIAL', of: ({ userIds }) => ({ userId: { $in: userIds } }) },
  SecondFactors: { kind: 'CREDENTIAL', of: ({ userIds }) => ({ _id: { $in: userIds } }) },
  PrivacyChoices: { kind: 'CONSENT', of: ({ userIds }) => ({ _id: { $in: userIds } }) },
  PrivacyDecisions: { kind: 'CONSENT', of: ({ userIds }) => ({ userId: { $in: userIds } }) },
  // The archives themselves follow within a second, see `sweepExports`.
  DataExports: {
    kind: 'EXPORT',
    of: ({ userIds, workspaceIds }) => ({
      $or: [{ userId: { $in: userIds } }, { workspaceId: { $in: workspaceIds } }],
    }),
  },
  // What has arrived of an archive follows within a second, see `sweepImports`.
  DataImports: {
    kind: 'IMPORT',
    of: ({ userIds, workspaceIds }) => ({
      $or: [{ userId: { $in: userIds } }, { workspaceId: { $in: workspaceIds } }],
    }),
  },
  SupportRequests: { kind: 'SUPPORT_REQUEST', of: ({ userIds }) => ({ userId: { $in: userIds } }) },
  Devices: { kind: 'DEVICE', of: ({ userIds }) => ({ userId: { $in: userIds } }) },
  FailedSignIns: { kind: 'TOKEN', of: ({ guessKeys }) => ({ keys: { $in: guessKeys } }) },
  Letters: {
    kind: 'LETTER',
    of: ({ userIds, letterGroups }) => ({ $or: [{ userId: { $in: userIds } }, { group: { $in: letterGroups } }] }),
  },
  Invitations: {
    kind: 'INVITATION',
    of: ({ userIds, workspaceIds, emails }) => ({
      $or: [{ workspaceId: { $in: workspaceIds } }, { invitedBy: { $in: userIds } }, { email: { $in: emails } }],
    }),
  },
  // A key acts for who made it.
  ApiKeys: {
    kind: 'API_KEY',
    of: ({ userIds, workspaceIds }) => ({
      $or: [{ workspaceId: { $in: workspaceIds } }, { createdBy: { $in: userIds } }],
    }),
  },
  // What a person did in a team stays in the team's log, by somebody who is not named any more.
  Activities: {
    kind: 'ACTIVITY',
    of: ({ userIds, workspaceIds }) => ({
      $or: [{ workspaceId: { $in: workspaceIds } }, { people: { $in: userIds }, workspaceId: null }],
    }),
    forget: [
      {
        of: ({ userIds }) => ({ people: { $in: userIds }, 'actor.userId': { $in: userIds } }),
        change: () => ({ $set: { 'actor.userId': FORMER_MEMBER }, $unset: { trace: 1 } }),
      },
      {
        of: ({ userIds }) => ({ people: { $in: userIds }, 'subject.id': { $in: userIds } }),
        change: () => ({ $set: { subject: { id: FORMER_MEMBER, name: null } } }),
      },
      {
        of: ({ userIds }) => ({ people: { $in: userIds } }),
        change: ({ userIds }) => ({ $pull: { people: { $in: userIds } } }),
      },
    ],
  },
  Turns: { kept: 'hashes that keep requests at once apart, for a minute' },
  Deletions: { kept: 'what is being deleted, and receipts: random ids, hashes and counts once it is finished' },
}
