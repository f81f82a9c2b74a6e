import { newId } from '../../../platform/ids.ts'
import { requireViewer } from '../../../platform/viewer.ts'
import type { Context } from '../context.ts'
import type { Act } from '../domain/audit.ts'

/** What the viewer does now, for the audit log. @throws UNAUTHENTICATED */
export function actOf(context: Context): Act {
  const { userId, apiKey } = requireViewer(context)
  const { userAgent, ipAddress } = context.identity
  return { id: newId(), userId, apiKeyId: apiKey?.id ?? null, userAgent, ipAddress }
}
