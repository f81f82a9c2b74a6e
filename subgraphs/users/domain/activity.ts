import type { DeviceName } from './device-name.ts'

/** What is recorded, for the person whom it concerns and for the workspace where it happened. The list is closed. */
export type ActivityAction =
  | 'SIGNED_UP'
  | 'SIGNED_IN'
  | 'SIGNED_OUT'
  | 'SESSION_REVOKED'
  | 'SIGNED_OUT_EVERYWHERE'
  /** A session ended because its refresh token was presented by two. */
  | 'TOKEN_REUSED'
  | 'PASSWORD_CHANGED'
  | 'PASSWORD_RESET'
  | 'EMAIL_CHANGE_REQUESTED'
  | 'EMAIL_CONFIRMED'
  | 'PROFILE_CHANGED'
  | 'WORKSPACE_CREATED'
  | 'WORKSPACE_RENAMED'
  | 'MEMBER_INVITED'
  | 'INVITATION_REVOKED'
  | 'INVITATION_DECLINED'
  | 'MEMBER_JOINED'
  | 'MEMBER_ROLE_CHANGED'
  | 'OWNERSHIP_TRANSFERRED'
  | 'MEMBER_REMOVED'
  | 'MEMBER_LEFT'
  | 'API_KEY_CREATED'
  | 'API_KEY_REVOKED'
  | 'PASSKEY_ADDED'
  | 'PASSKEY_REMOVED'
  | 'SECOND_FACTOR_ON'
  | 'SECOND_FACTOR_OFF'
  | 'RECOVERY_CODES_RENEWED'
  | 'RECOVERY_CODE_USED'
  | 'PRIVACY_CHOICES_CHANGED'
  | 'DATA_EXPORT_REQUESTED'
  | 'DATA_IMPORTED'
  | 'SUPPORT_REQUESTED'
  | 'SUPPORT_ANSWERED'
  | 'SUPPORT_SETTLED'
  | 'PERSON_LOOKED_UP'
  | 'WORKSPACE_LOOKED_UP'
  | 'PICTURES_LOOKED_AT'
  | 'STAFF_APPOINTED'
  | 'STAFF_DISMISSED'
  | 'GENERATION_DELETED'
  | 'IMAGE_DELETED'
  | 'CHECKOUT_STARTED'
  | 'PAYMENT_RECEIVED'
  | 'PAYMENT_REFUNDED'
  | 'PAYMENT_DISPUTED'
  | 'PAYMENT_REINSTATED'
  | 'PLAN_CHANGED'
  | 'PLAN_CANCELED'
  | 'PLAN_RESUMED'
  | 'BUDGET_SET'
  | 'LOW_BALANCE_SET'
  | 'AUTO_TOP_UP_SET'
  | 'AUTO_TOP_UP_ENDED'
  | 'AUTO_TOP_UP_STOPPED'
  | 'ACCOUNT_DELETION_PLANNED'
  | 'ACCOUNT_DELETION_CANCELED'
  | 'WORKSPACE_DELETED'

/** Who did it. */
export type Actor =
  | { kind: 'PERSON'; userId: string }
  /** A program with a key that the person made. */
  | { kind: 'API_KEY'; userId: string; apiKeyId: string }
  /** One of our support staff: named in the record, not to those who read it. */
  | { kind: 'SUPPORT'; userId: string }
  /** The service by itself, such as when a time was over. */
  | { kind: 'SYSTEM' }

/** What it was done to. The name is as it was then, such as that of a key. */
export interface ActivitySubject {
  id: string | null
  name: string | null
}

/** Where it came from; all of it is forgotten after `TRACE_LIFETIME`. */
export interface ActivityTrace extends DeviceName {
  ipAddress: string | null
}

/** One entry of the audit log. Entries are added and, when their time is over, removed; nothing else happens to them. */
export interface Activity {
  id: string
  /** Where it happened; null where it concerns an account and no workspace. */
  workspaceId: string | null
  /** In whose own activity it stands: the actor, unless of our staff, and the person whom it concerns. */
  people: readonly string[]
  actor: Actor
  action: ActivityAction
  subject: ActivitySubject
  /** Why, in the actor's words; only for what needs a reason. */
  reason: string | null
  trace: ActivityTrace | null
  at: Date
}

const DAY = 24 * 60 * 60_000
/** How long an entry is kept, in milliseconds. */
export const ACTIVITY_LIFETIME = 365 * DAY
/** How long an entry says which device and IP address it came from, in milliseconds. */
export const TRACE_LIFETIME = 90 * DAY
