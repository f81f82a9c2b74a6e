import type { Locale, User } from './account.ts'
import { readLocale, readName } from './person.ts'
import type { Ports } from './ports.ts'
import { recordOwnActivity } from './record-activity.ts'
import type { Device } from './session.ts'

export interface ProfileChange {
  /** What is left out stays as it is. */
  name?: string | null | undefined
  locale?: string | null | undefined
}

export type UpdateProfileOutcome = { kind: 'updated'; user: User } | { kind: 'invalidInput'; field: 'name' | 'locale' }

/** Changes what the person is called and which language we write in. */
export async function updateProfile(
  ports: Ports,
  userId: string,
  { name, locale }: ProfileChange,
  device: Device,
): Promise<UpdateProfileOutcome> {
  const change: { name?: string; locale?: Locale } = {}
  if (name != null) {
    const read = readName(name)
    if (read === undefined) return { kind: 'invalidInput', field: 'name' }
    change.name = read
  }
  if (locale != null) {
    const read = readLocale(locale)
    if (read === undefined) return { kind: 'invalidInput', field: 'locale' }
    change.locale = read
  }
  const user = await ports.atomically(async () => {
    await recordOwnActivity(ports, userId, { action: 'PROFILE_CHANGED', device })
    return ports.accounts.updateProfile(userId, change)
  })
  if (!user) throw new Error('A session is without its person')
  return { kind: 'updated', user }
}
