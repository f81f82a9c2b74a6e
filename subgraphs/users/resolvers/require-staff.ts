import { forbidden } from '../../../platform/errors.ts'
import { type Context, requireSession } from '../context.ts'
import type { StaffMember } from '../domain/staff.ts'

/**
 * Somebody of our staff, in a session that was entered with a passkey. The account is asked as well, so that who is dismissed is out at once.
 *
 * @throws UNAUTHENTICATED, FORBIDDEN
 */
export async function requireStaff(context: Context): Promise<StaffMember> {
  const { userId, staff } = await requireSession(context)
  const user = staff ? await context.loaders.user.load(userId) : null
  if (!user?.staff) throw forbidden('Only support staff may do this, in a session that was entered with a passkey.')
  const { userAgent, ipAddress } = context.identity
  return { userId, device: { userAgent, ipAddress } }
}
