import type { DeletionPlan } from './deletion.ts'
import type { Reference } from './ports.ts'

/** Who asked for something, and from where. */
export interface Requester {
  userId: string
  /** The key that it was asked with; null for the person's own session. */
  apiKeyId: string | null
  userAgent: string | null
  ipAddress: string | null
}

/** What the audit log, which users keeps, is told. */
export interface AuditEntry {
  /** There is one entry for each. */
  key: string
  workspaceId: string
  actorId: string
  apiKeyId: string | null
  action: 'GENERATION_DELETED' | 'IMAGE_DELETED'
  subject: { id: string }
  userAgent: string | null
  ipAddress: string | null
  at: Date
}

/** The entry for a deletion that a person asked for. */
export const auditEntry = (
  { userId, ...from }: Requester,
  { workspaceId, id }: Reference,
  action: AuditEntry['action'],
  plan: DeletionPlan,
): AuditEntry => ({
  key: plan.id,
  workspaceId,
  actorId: userId,
  action,
  subject: { id },
  at: plan.startedAt,
  ...from,
})
